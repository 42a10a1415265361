package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.Unsent;

/** The login page. */
@RequestScoped
@Named
public class LoginBean {
    private final SignIn signIn;
    private final Unsent unsent;
    private final Attempts attempts;

    @NotBlank(message = "{likeness.email.required}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    private boolean remember;
    private boolean continued;

    @Inject
    LoginBean(SignIn signIn, Unsent unsent, Attempts attempts) {
        this.signIn = signIn;
        this.unsent = unsent;
        this.attempts = attempts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginBean() {
        this(null, null, null);
    }

    /**
     * Signs in and goes to where something typed waits, or says that it did not work in the same words whatever was wrong. After too
     * many failures it does not even try.
     */
    public void submit() throws IOException {
        if (!attempts.begin("login:email")) {
            return;
        }
        if (signIn.attempt(email, password, remember, continued, unsent.path().orElse("/"))) {
            attempts.succeeded();
        } else {
            FieldMessages.wrong("login:email", "login.failed");
        }
    }

    /** Whether something typed waits for who signs in. */
    public boolean isWaiting() {
        return unsent.isWaiting();
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

    public boolean isContinued() {
        return continued;
    }

    public void setContinued(boolean continued) {
        this.continued = continued;
    }
}
