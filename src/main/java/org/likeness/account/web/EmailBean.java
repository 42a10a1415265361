package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailAddress;
import org.likeness.account.EmailChange;
import org.likeness.account.NewPassword;
import org.likeness.account.ValidEmail;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/** The part of the account page where members change their email. */
@RequestScoped
@Named
public class EmailBean {
    private final CurrentMember me;
    private final EmailChange change;
    private final Validator validator;
    private final PasswordAttempts attempts;
    private final RateLimit limit;
    private final Notices notices;
    private final MailOrigins origins;

    @NotBlank(message = "{likeness.email.required}")
    @ValidEmail
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    @Size(max = NewPassword.MAX_CHARS, message = "{likeness.text.long}")
    private String password = "";

    @Inject
    EmailBean(
            CurrentMember me,
            EmailChange change,
            Validator validator,
            PasswordAttempts attempts,
            RateLimit limit,
            Notices notices,
            MailOrigins origins) {
        this.me = me;
        this.change = change;
        this.validator = validator;
        this.attempts = attempts;
        this.limit = limit;
        this.notices = notices;
        this.origins = origins;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailBean() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Changes the email, or shows what is wrong. Every refusal counts as a failed attempt: "this email is taken" reveals that its owner
     * is a member.
     */
    public void submit() throws IOException {
        if (!FieldMessages.isValid("change", this, validator) || !attempts.beginConfirmation("change:password")) {
            return;
        }
        var wait = limit.take(Kind.EMAILS, Caller.member(me.require().getId()));
        if (wait.isPresent()) {
            FieldMessages.showRateLimited("change:email", "account.email.too_often", wait.get());
            return;
        }
        boolean pending;
        try {
            pending = change.change(me.require().getId(), password, email, origins.current());
        } catch (AccountException e) {
            var reason = e.reason();
            FieldMessages.addError("change:" + reason.field(), "account." + reason.key(), e.values());
            return;
        }
        attempts.succeeded();
        Redirect.afterSaving(pending ? "account.email.pending" : "account.email.changed", notices, "/account");
    }

    /** The email that the member signs in with; empty if another account has confirmed it. */
    public String getCurrent() {
        String current = me.require().getEmail();
        return current == null ? "" : new EmailAddress(current).toUnicode();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
