package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.AccountErasure;
import org.likeness.account.CurrentMember;
import org.likeness.web.form.Redirect;

/** The page where members who forgot their password delete their account. It works without a sign-in, but for no other member. */
@RequestScoped
@Named
public class EraseBean extends LinkPage<String> {
    private final CurrentMember me;
    private final AccountErasure erasure;
    private final ErasedNotice notice;

    @Inject
    EraseBean(CurrentMember me, AccountErasure erasure, ErasedNotice notice, MailOrigins origins) {
        super(origins);
        this.me = me;
        this.erasure = erasure;
        this.notice = notice;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EraseBean() {
        this(null, null, null, null);
    }

    /** The username of the account. */
    @Override
    Optional<String> find(String token) {
        return erasure.find(token).filter(this::isNotForeign).map(Account::getUsername);
    }

    private boolean isNotForeign(Account account) {
        return me.find().filter(member -> member.getId() != account.getId()).isEmpty();
    }

    /** Deletes the account, signs out, and redirects to the home page, which confirms it. */
    public void submit() throws IOException, ServletException {
        var outcome = isValid() ? erasure.erase(getToken(), origin()) : Optional.<AccountErasure.Outcome>empty();
        if (outcome.isEmpty()) {
            refuse();
            return;
        }
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        notice.show(outcome.get());
        Redirect.afterFacesForm("/");
    }
}
