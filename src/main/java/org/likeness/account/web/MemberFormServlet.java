package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.account.SignedIn;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;

/** Takes a plain form without fields to fill in from members only. Visitors have to sign in first. */
abstract class MemberFormServlet extends HttpServlet {
    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    /** Does what the form is for, and responds. */
    abstract void submit(SignedIn member, HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = me.signedIn();
        if (member.isEmpty()) {
            Redirect.seeOther("/login", request, response);
        } else if (csrf.matches(request.getParameter("csrf"))) {
            submit(member.get(), request, response);
        } else {
            Refusal.WRONG_TOKEN.answer(request, response);
        }
    }
}
