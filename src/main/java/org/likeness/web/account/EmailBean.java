package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailChange;
import org.likeness.web.support.Caller;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.Notices;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;
import org.likeness.web.support.Redirect;

/** The part of the account page where members change their e-mail. */
@RequestScoped
@Named
public class EmailBean {
    private final CurrentMember me;
    private final EmailChange change;
    private final Validator validator;
    private final RateLimit limit;
    private final Notices notices;
    private final HttpServletRequest request;

    @NotBlank(message = "{likeness.email.required}")
    @Email(message = "{likeness.email.form}")
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    @Inject
    EmailBean(
            CurrentMember me,
            EmailChange change,
            Validator validator,
            RateLimit limit,
            Notices notices,
            HttpServletRequest request) {
        this.me = me;
        this.change = change;
        this.validator = validator;
        this.limit = limit;
        this.notices = notices;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailBean() {
        this(null, null, null, null, null, null);
    }

    /** Changes the e-mail, or says why not. Who is told that an e-mail is taken has learned who is a member, so that counts. */
    public void submit() throws IOException {
        var violations = validator.validate(this); // Faces does not validate a field that is not sent at all
        if (!violations.isEmpty()) {
            violations.forEach(violation ->
                    FieldMessages.wrongText("change:" + violation.getPropertyPath(), violation.getMessage()));
            return;
        }
        var caller = Caller.at(request);
        var wait = limit.take(Kind.SIGN_INS, caller);
        if (wait.isPresent()) {
            FieldMessages.tooOften("change:password", "login.too_often", wait.get());
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
        limit.giveBack(Kind.SIGN_INS, caller);
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
