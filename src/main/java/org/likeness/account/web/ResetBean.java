package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.AccountException;
import org.likeness.account.NewPassword;
import org.likeness.account.PasswordReset;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Redirect;

/** The page where members who forgot their password choose another one. */
@RequestScoped
@Named
public class ResetBean extends LinkPage<String> {
    private final PasswordReset reset;
    private final Validator validator;

    @NotNull(message = "{likeness.password.required}")
    @NewPassword
    private String password = "";

    @Inject
    ResetBean(PasswordReset reset, Validator validator, MailOrigins origins) {
        super(origins);
        this.reset = reset;
        this.validator = validator;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ResetBean() {
        this(null, null, null);
    }

    /** The username of the account. */
    @Override
    Optional<String> find(String token) {
        return reset.account(token).map(Account::getUsername);
    }

    /** Stores the password, or shows what is wrong with it. */
    public void submit() throws IOException {
        if (!FieldMessages.isValid("reset", this, validator)) {
            return;
        }
        try {
            if (reset.reset(getToken(), password, origin())) {
                Redirect.afterFacesForm("/reset?done=true");
            } else {
                refuse();
            }
        } catch (AccountException e) {
            FieldMessages.addError("reset:password", "register." + e.reason().key());
        }
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
