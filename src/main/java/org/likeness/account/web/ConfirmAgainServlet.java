package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.EmailConfirmation;
import org.likeness.account.SignedIn;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.page.Texts;

/** Sends a new member the link again with which they confirm their email. */
@WebServlet("/confirm/again")
public class ConfirmAgainServlet extends MemberFormServlet {
    @Inject
    private RateLimit limit;

    @Inject
    private EmailConfirmation confirmation;

    @Inject
    private MailOrigins origins;

    @Inject
    private Notices notices;

    @Override
    void submit(SignedIn member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long accountId = member.account().getId();
        var wait = limit.take(Kind.EMAILS, Caller.member(accountId));
        if (wait.isPresent()) {
            notices.bad(Texts.of(request).get("confirm.too_often", wait.get().toMinutes() + 1));
        } else {
            confirmation.sendAgain(accountId, origins.of(request));
            notices.good(Texts.of(request).get("confirm.sent"));
        }
        Redirect.seeOther("/account", request, response);
    }
}
