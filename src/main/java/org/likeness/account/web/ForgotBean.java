package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.PasswordReset;
import org.likeness.account.ValidEmail;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/** The page where people who forgot their password ask for a link. It looks the same whether or not there is an account. */
@RequestScoped
@Named
public class ForgotBean {
    private final PasswordReset reset;
    private final Validator validator;
    private final RateLimit limit;
    private final MailOrigins origins;
    private final HttpServletRequest request;

    @NotBlank(message = "{likeness.email.required}")
    @ValidEmail
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    private boolean done;

    @Inject
    ForgotBean(
            PasswordReset reset,
            Validator validator,
            RateLimit limit,
            MailOrigins origins,
            HttpServletRequest request) {
        this.reset = reset;
        this.validator = validator;
        this.limit = limit;
        this.origins = origins;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ForgotBean() {
        this(null, null, null, null, null);
    }

    /** Sends a message, or shows what is wrong. */
    public void submit() throws IOException {
        if (!FieldMessages.isValid("forgot", this, validator)) {
            return;
        }
        var wait = limit.take(Kind.EMAILS, Caller.at(request));
        if (wait.isPresent()) {
            FieldMessages.showRateLimited("forgot:email", "forgot.too_often", wait.get());
            return;
        }
        reset.send(email, origins.current());
        Redirect.afterFacesForm("/forgot?done=true");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Whether the form was sent. */
    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
