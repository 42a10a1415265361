package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.AccountException.Reason;
import org.likeness.account.CurrentMember;
import org.likeness.account.NewPassword;
import org.likeness.account.PasswordChange;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Notices;
import org.likeness.web.page.Texts;

/** The part of the account page where members change their password. */
@RequestScoped
@Named
public class PasswordBean {
    private final CurrentMember me;
    private final PasswordChange change;
    private final SignIn signIn;
    private final Validator validator;
    private final PasswordAttempts attempts;
    private final Notices notices;
    private final MailOrigins origins;

    @NotNull(message = "{likeness.password.required}")
    @Size(max = NewPassword.MAX_CHARS, message = "{likeness.text.long}")
    private String current = "";

    @NotNull(message = "{likeness.password.required}")
    @NewPassword
    private String password = "";

    @Inject
    PasswordBean(
            CurrentMember me,
            PasswordChange change,
            SignIn signIn,
            Validator validator,
            PasswordAttempts attempts,
            Notices notices,
            MailOrigins origins) {
        this.me = me;
        this.change = change;
        this.signIn = signIn;
        this.validator = validator;
        this.attempts = attempts;
        this.notices = notices;
        this.origins = origins;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PasswordBean() {
        this(null, null, null, null, null, null, null);
    }

    /** Changes the password, which signs the member out everywhere, and signs this browser in again. Or shows what is wrong. */
    public void submit() throws IOException, ServletException {
        if (!FieldMessages.isValid("new", this, validator) || !attempts.beginConfirmation("new:current")) {
            return;
        }
        long accountId = me.require().getId();
        try {
            change.change(accountId, current, password, origins.current());
        } catch (AccountException e) {
            if (e.reason() == Reason.WRONG_PASSWORD) {
                FieldMessages.addError("new:current", "account.wrong_password");
            } else {
                attempts.succeeded();
                FieldMessages.addError("new:password", "register." + e.reason().key());
            }
            return;
        }
        attempts.succeeded();
        signIn.withoutPassword(accountId, "/account");
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        notices.good(new Texts(locale).get("account.password.changed"));
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
