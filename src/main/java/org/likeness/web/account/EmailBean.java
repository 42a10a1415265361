package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailChange;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.Notices;
import org.likeness.web.support.Redirect;

/** The part of the account page where members change their e-mail. */
@RequestScoped
@Named
public class EmailBean {
    private final CurrentMember me;
    private final EmailChange change;
    private final Validator validator;
    private final Attempts attempts;
    private final Notices notices;

    @NotBlank(message = "{likeness.email.required}")
    @Email(message = "{likeness.email.form}")
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    @Inject
    EmailBean(CurrentMember me, EmailChange change, Validator validator, Attempts attempts, Notices notices) {
        this.me = me;
        this.change = change;
        this.validator = validator;
        this.attempts = attempts;
        this.notices = notices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailBean() {
        this(null, null, null, null, null);
    }

    /** Changes the e-mail, or says why not. Who is told that an e-mail is taken has learned who is a member, so that counts. */
    public void submit() throws IOException {
        if (!FieldMessages.areRight("change", this, validator) || !attempts.begin("change:password")) {
            return;
        }
        try {
            change.change(me.require().getId(), password, email);
        } catch (AccountException e) {
            switch (e.reason()) {
                case WRONG_PASSWORD -> FieldMessages.wrong("change:password", "account.wrong_password");
                case EMAIL_TOO_LONG -> FieldMessages.wrong("change:email", "account.email_too_long");
                case EMAIL_TAKEN -> FieldMessages.wrong("change:email", "account.email_taken");
            }
            return;
        }
        attempts.succeeded();
        Redirect.afterSaving("account.email.changed", notices, "/account");
    }

    /** As it is now. */
    public String getPresent() {
        return me.require().getEmail();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
