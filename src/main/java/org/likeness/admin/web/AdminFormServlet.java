package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.AccountGoneException;
import org.likeness.account.CurrentMember;
import org.likeness.admin.NotAllowedException;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** A page of the administration with forms, which have a token. */
abstract class AdminFormServlet extends AdminServlet {
    /** The status of a form with invalid fields. */
    static final int UNPROCESSABLE = 422;

    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    @Inject
    private Notices notices;

    /** Does what a form is for, and responds. */
    abstract void submit(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, NotAllowedException;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        try {
            submit(request, response);
        } catch (NotAllowedException e) {
            bad("admin.refused." + e.reason().key(), request);
            back(request, response);
        } catch (AccountGoneException e) {
            bad("admin.refused.gone", request);
            Redirect.seeOther("/admin/people", request, response);
        }
    }

    /** The id of the moderator or admin who sends the request. */
    long myId() {
        return me.require().getId();
    }

    void good(String key, HttpServletRequest request) {
        notices.good(Texts.of(request).get(key));
    }

    void bad(String key, HttpServletRequest request) {
        notices.bad(Texts.of(request).get(key));
    }

    void notice(boolean good, String text) {
        if (good) {
            notices.good(text);
        } else {
            notices.bad(text);
        }
    }

    /** Shows the page with the form again. */
    static void back(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Redirect.seeOther(request.getServletPath() + path, request, response);
    }
}
