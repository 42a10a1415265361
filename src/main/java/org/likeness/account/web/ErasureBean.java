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
import org.likeness.account.AccountErasure.Outcome;
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
    private final MailOrigins origins;

    @NotNull(message = "{likeness.password.required}")
    @Size(max = NewPassword.MAX_CHARS, message = "{likeness.text.long}")
    private String password = "";

    @Inject
    ErasureBean(
            CurrentMember me,
            AccountErasure erasure,
            PasswordAttempts attempts,
            ErasedNotice notice,
            MailOrigins origins) {
        this.me = me;
        this.erasure = erasure;
        this.attempts = attempts;
        this.notice = notice;
        this.origins = origins;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ErasureBean() {
        this(null, null, null, null, null);
    }

    /** Deletes the account, signs out, and redirects to the home page, which confirms it. */
    public void submit() throws IOException, ServletException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        if (!attempts.beginConfirmation("erasure:password")) {
            return;
        }
        Outcome outcome;
        try {
            outcome = erasure.erase(me.require().getId(), password, origins.current());
        } catch (AccountException e) {
            var reason = e.reason();
            FieldMessages.addError("erasure:" + reason.field(), "account." + reason.key());
            return;
        }
        attempts.succeeded();
        request.logout();
        request.getSession().invalidate();
        notice.show(outcome);
        Redirect.afterFacesForm("/");
    }

    /** For how many days the account is only hidden; 0 if it is deleted at once. */
    public long getGraceDays() {
        return isConfirmed() ? erasure.grace().toDays() : 0;
    }

    /** Whether the member has an email that a link can be sent to. */
    public boolean isConfirmed() {
        return me.require().isConfirmed();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
