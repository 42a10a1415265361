package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;

/** Signs out: ends the session and forgets the browser. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    @Inject
    private CsrfToken csrf;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getSession(false) == null || !csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        request.logout();
        request.getSession().invalidate();
        Redirect.seeOther("/", request, response);
    }
}
