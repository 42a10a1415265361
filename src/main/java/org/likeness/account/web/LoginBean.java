package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.likeness.account.NewPassword;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.PendingForm;

/** The login page. */
@RequestScoped
@Named
public class LoginBean {
    private final SignIn signIn;
    private final PendingForm pending;
    private final PasswordAttempts attempts;
    private final HttpServletRequest request;

    @NotBlank(message = "{likeness.login.required}")
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    @Size(max = NewPassword.MAX_CHARS, message = "{likeness.text.long}")
    private String password = "";

    private boolean remember;

    @Inject
    LoginBean(SignIn signIn, PendingForm pending, PasswordAttempts attempts, HttpServletRequest request) {
        this.signIn = signIn;
        this.pending = pending;
        this.attempts = attempts;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginBean() {
        this(null, null, null, null);
    }

    /**
     * Signs in and redirects to the page that required it. A failure shows the same message whatever was wrong, except
     * to members who are blocked. After too many failures,
     * nothing is tried.
     */
    public void submit() throws IOException, ServletException {
        if (!attempts.beginSignIn("login:email", email)) {
            return;
        }
        String next = hasSession() ? pending.path().orElse("/") : "/";
        if (signIn.withPassword(email, password, remember, next)) {
            attempts.succeeded();
        } else {
            FieldMessages.addError("login:email", LoginMechanism.isBlocked(request) ? "login.blocked" : "login.failed");
        }
    }

    /** Whether a form is pending until the visitor has signed in. */
    public boolean isWaiting() {
        return hasSession() && pending.isWaiting();
    }

    /** Without a session nothing is pending, and asking the pending form would create one. */
    private boolean hasSession() {
        return request.getSession(false) != null;
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

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
