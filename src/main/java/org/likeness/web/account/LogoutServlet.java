package org.likeness.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.web.support.CsrfToken;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/** Signs out: the session ends and the browser is no longer remembered. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CsrfToken csrf;

    /** For the container only. */
    public LogoutServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        request.logout();
        request.getSession().invalidate();
        Redirect.seeOther("/", request, response);
    }
}
