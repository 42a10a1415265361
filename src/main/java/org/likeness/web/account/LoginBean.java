package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.likeness.web.support.FieldMessages;

/** The login page. */
@RequestScoped
@Named
public class LoginBean {
    private final SignIn signIn;

    @NotBlank(message = "{likeness.email.required}")
    private String email = "";

    @NotNull(message = "{likeness.password.required}")
    private String password = "";

    private boolean remember;
    private boolean continued;

    @Inject
    LoginBean(SignIn signIn) {
        this.signIn = signIn;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginBean() {
        this(null);
    }

    /** Signs in, or says that it did not work in the same words whatever was wrong. */
    public void submit() throws IOException {
        if (!signIn.attempt(email, password, remember, continued, "/")) {
            FieldMessages.wrong("login:email", "login.failed");
        }
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
