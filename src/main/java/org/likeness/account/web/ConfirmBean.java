package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.EmailConfirmation;
import org.likeness.account.EmailConfirmation.Pending;
import org.likeness.web.form.Redirect;

/** The page that confirms the email of an account, in any browser, signed in or not. */
@RequestScoped
@Named
public class ConfirmBean extends LinkPage<Pending> {
    private final EmailConfirmation confirmation;

    @Inject
    ConfirmBean(EmailConfirmation confirmation, MailOrigins origins) {
        super(origins);
        this.confirmation = confirmation;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ConfirmBean() {
        this(null, null);
    }

    @Override
    Optional<Pending> find(String token) {
        return confirmation.find(token);
    }

    /** Confirms the email. */
    public void submit() throws IOException {
        if (confirmation.confirm(getToken(), origin())) {
            Redirect.afterFacesForm("/confirm?done=true");
        } else {
            refuse();
        }
    }
}
