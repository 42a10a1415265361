package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountErasure;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.account.NewPassword;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Redirect;

/** The part of the account page where members delete their account. */
@RequestScoped
@Named
public class ErasureBean {
    private final CurrentMember me;
    private final AccountErasure erasure;
    private final PasswordAttempts attempts;
    private final ErasedNotice notice;

    @NotNull(message = "{likeness.password.required}")
    @Size(max = NewPassword.MAX_CHARS, message = "{likeness.text.long}")
    private String password = "";

    @Inject
    ErasureBean(CurrentMember me, AccountErasure erasure, PasswordAttempts attempts, ErasedNotice notice) {
        this.me = me;
        this.erasure = erasure;
        this.attempts = attempts;
        this.notice = notice;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ErasureBean() {
        this(null, null, null, null);
    }

    /** Deletes the account, signs out, and redirects to the home page, which confirms it. */
    public void submit() throws IOException, ServletException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        if (!attempts.beginConfirmation("erasure:password")) {
            return;
        }
        try {
            erasure.erase(me.require().getId(), password);
        } catch (AccountException e) {
            var reason = e.reason();
            FieldMessages.addError("erasure:" + reason.field(), "account." + reason.key());
            return;
        }
        attempts.succeeded();
        request.logout();
        request.getSession().invalidate();
        notice.show();
        Redirect.afterFacesForm("/");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
