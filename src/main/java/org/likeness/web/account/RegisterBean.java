package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.NewPassword;
import org.likeness.account.Registration;
import org.likeness.account.RegistrationException;
import org.likeness.account.Username;
import org.likeness.web.support.Caller;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;

/** The registration page. */
@RequestScoped
@Named
public class RegisterBean {
    private final Registration registration;
    private final SignIn signIn;
    private final Validator validator;
    private final Attempts attempts;
    private final RateLimit limit;
    private final HttpServletRequest request;

    @NotBlank(message = "{likeness.email.required}")
    @Email(message = "{likeness.email.form}")
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotBlank(message = "{likeness.username.required}")
    @Username
    private String username = "";

    @NotBlank(message = "{likeness.nickname.required}")
    @Size(max = 50, message = "{likeness.text.long}")
    @Pattern(regexp = "\\P{Cntrl}*", message = "{likeness.text.control}")
    private String nickname = "";

    @NotNull(message = "{likeness.password.required}")
    @NewPassword
    private String password = "";

    @Inject
    RegisterBean(
            Registration registration,
            SignIn signIn,
            Validator validator,
            Attempts attempts,
            RateLimit limit,
            HttpServletRequest request) {
        this.registration = registration;
        this.signIn = signIn;
        this.validator = validator;
        this.attempts = attempts;
        this.limit = limit;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RegisterBean() {
        this(null, null, null, null, null, null);
    }

    /** Registers and signs in, or says which name is taken. */
    public void submit() throws IOException {
        if (!FieldMessages.areRight("register", this, validator)) {
            return;
        }
        var wait = limit.take(Kind.REGISTRATIONS, Caller.at(request));
        if (wait.isPresent()) {
            FieldMessages.tooOften("register:email", "register.too_often", wait.get());
            return;
        }
        try {
            registration.register(email, username, nickname, password);
        } catch (RegistrationException e) {
            switch (e.reason()) {
                case EMAIL_TOO_LONG -> FieldMessages.wrong("register:email", "register.email_too_long");
                case EMAIL_TAKEN -> signInInstead();
                case USERNAME_TAKEN -> FieldMessages.wrong("register:username", "register.username_taken");
            }
            return;
        }
        signIn.attempt(email, password, false, false, "/profile");
    }

    /** Somebody who registers twice, by a second click perhaps, has done it: their password tells. */
    private void signInInstead() throws IOException {
        boolean allowed = attempts.begin().isEmpty();
        if (allowed && signIn.attempt(email, password, false, false, "/profile")) {
            attempts.succeeded();
        } else {
            FieldMessages.wrong("register:email", "register.email_taken");
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
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
