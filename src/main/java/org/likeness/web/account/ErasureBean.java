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
import org.likeness.web.support.FieldMessages;

/** The part of the account page where members leave for good. */
@RequestScoped
@Named
public class ErasureBean {
    private final CurrentMember me;
    private final Erasure erasure;
    private final Attempts attempts;
    private final Farewell farewell;

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    @Inject
    ErasureBean(CurrentMember me, Erasure erasure, Attempts attempts, Farewell farewell) {
        this.me = me;
        this.erasure = erasure;
        this.attempts = attempts;
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
        if (!attempts.begin("erasure:password")) {
            return;
        }
        try {
            erasure.erase(me.require().getId(), password);
        } catch (AccountException e) {
            FieldMessages.wrong("erasure:password", "account.wrong_password");
            return;
        }
        attempts.succeeded();
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
