package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.likeness.account.AccountErasure;
import org.likeness.account.SignedIn;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.page.Texts;

/** Sends members who forgot their password a link that deletes their account. Says the same whether or not a message is sent. */
@WebServlet("/account/erase")
public class ErasureLinkServlet extends MemberFormServlet {
    @Inject
    private AccountErasure erasure;

    @Inject
    private RateLimit limit;

    @Inject
    private MailOrigins origins;

    @Inject
    private Notices notices;

    @Override
    void submit(SignedIn member, HttpServletRequest request, HttpServletResponse response) {
        long accountId = member.account().getId();
        if (limit.take(Kind.EMAILS, Caller.member(accountId)).isEmpty()) {
            erasure.sendLink(accountId, origins.of(request));
        }
        notices.good(Texts.of(request).get("account.erase.sent"));
        Redirect.seeOther("/account", request, response);
    }
}
