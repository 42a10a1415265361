package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.portrait.Erasure;
import org.likeness.web.support.Caller;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;

/** The part of the account page where members leave for good. */
@RequestScoped
@Named
public class ErasureBean {
    private final CurrentMember me;
    private final Erasure erasure;
    private final RateLimit limit;
    private final Farewell farewell;

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    @Inject
    ErasureBean(CurrentMember me, Erasure erasure, RateLimit limit, Farewell farewell) {
        this.me = me;
        this.erasure = erasure;
        this.limit = limit;
        this.farewell = farewell;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ErasureBean() {
        this(null, null, null, null);
    }

    /** Erases the account, signs out and goes to the first page, which says so. */
    public void submit() throws IOException, ServletException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var caller = Caller.at(request);
        var wait = limit.take(Kind.SIGN_INS, caller);
        if (wait.isPresent()) {
            FieldMessages.tooOften("erasure:password", "login.too_often", wait.get());
            return;
        }
        try {
            erasure.erase(me.require().getId(), password);
        } catch (AccountException e) {
            FieldMessages.wrong("erasure:password", "account.wrong_password");
            return;
        }
        limit.giveBack(Kind.SIGN_INS, caller);
        request.logout();
        request.getSession().invalidate();
        farewell.say();
        external.redirect(external.getRequestContextPath() + "/");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
