package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.AccountException;
import org.likeness.account.AccountException.Reason;
import org.likeness.account.NewPassword;
import org.likeness.account.PersonName;
import org.likeness.account.Registration;
import org.likeness.account.Username;
import org.likeness.account.ValidEmail;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/** The registration page. */
@RequestScoped
@Named
public class RegisterBean {
    private final Registration registration;
    private final SignIn signIn;
    private final Validator validator;
    private final PasswordAttempts attempts;
    private final RateLimit limit;
    private final MailOrigins origins;
    private final HttpServletRequest request;

    @NotBlank(message = "{likeness.email.required}")
    @ValidEmail
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotBlank(message = "{likeness.username.required}")
    @Username
    private String username = "";

    @NotBlank(message = "{likeness.nickname.required}")
    @Size(max = 50, message = "{likeness.text.long}")
    @PersonName
    private String nickname = "";

    @NotNull(message = "{likeness.password.required}")
    @NewPassword
    private String password = "";

    @Inject
    RegisterBean(
            Registration registration,
            SignIn signIn,
            Validator validator,
            PasswordAttempts attempts,
            RateLimit limit,
            MailOrigins origins,
            HttpServletRequest request) {
        this.registration = registration;
        this.signIn = signIn;
        this.validator = validator;
        this.attempts = attempts;
        this.limit = limit;
        this.origins = origins;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RegisterBean() {
        this(null, null, null, null, null, null, null);
    }

    /** Registers the visitor and signs them in, or shows what is wrong. */
    public void submit() throws IOException, ServletException {
        if (!FieldMessages.isValid("register", this, validator)) {
            return;
        }
        var wait = limit.take(Kind.REGISTRATIONS, Caller.at(request));
        if (wait.isPresent()) {
            FieldMessages.showRateLimited("register:email", "register.too_often", wait.get());
            return;
        }
        try {
            long account = registration.register(email, username, nickname, password, origins.current());
            signIn.withoutPassword(account, "/profile");
        } catch (AccountException e) {
            if (!signInInstead(e.reason())) {
                var reason = e.reason();
                FieldMessages.addError("register:" + reason.field(), "register." + reason.key());
            }
        }
    }

    /** Signs in somebody who submits the form twice, by a double click for example; the password shows that it is them. */
    private boolean signInInstead(Reason reason) throws IOException, ServletException {
        boolean twice = reason == Reason.EMAIL_TAKEN
                || (reason == Reason.USERNAME_TAKEN && registration.isRegistered(username, email));
        if (!twice) {
            return false;
        }
        String login =
                reason == Reason.EMAIL_TAKEN ? email : username; // an unconfirmed email may belong to several accounts
        boolean signedIn =
                attempts.beginSignIn(login).isEmpty() && signIn.withPassword(login, password, false, "/profile");
        if (signedIn) {
            attempts.succeeded();
        }
        return signedIn;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
