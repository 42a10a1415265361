package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.EmailChange;
import org.likeness.web.form.Redirect;

/** The page where members take their former email back, which leads to the one where they choose another password. */
@RequestScoped
@Named
public class RestoreBean extends LinkPage<String> {
    private final EmailChange change;

    @Inject
    RestoreBean(EmailChange change, MailOrigins origins) {
        super(origins);
        this.change = change;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RestoreBean() {
        this(null, null);
    }

    /** The former email. */
    @Override
    Optional<String> find(String token) {
        return change.formerEmail(token);
    }

    /** Gives the email back. */
    public void submit() throws IOException {
        var token = change.restore(getToken());
        if (token.isPresent()) {
            Redirect.afterFacesForm("/reset?token=" + token.get());
        } else {
            refuse();
        }
    }
}
