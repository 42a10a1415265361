package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.AccountErasure;
import org.likeness.web.form.Redirect;

/** The page where members take back an account that they have given up. They sign in afterwards. */
@RequestScoped
@Named
public class KeepBean extends LinkPage<String> {
    private final AccountErasure erasure;

    @Inject
    KeepBean(AccountErasure erasure, MailOrigins origins) {
        super(origins);
        this.erasure = erasure;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    KeepBean() {
        this(null, null);
    }

    /** The username of the account. */
    @Override
    Optional<String> find(String token) {
        return erasure.findHidden(token).map(Account::getUsername);
    }

    /** Makes the account visible again. */
    public void submit() throws IOException {
        if (erasure.takeBack(getToken())) {
            Redirect.afterFacesForm("/keep?done=true");
        } else {
            refuse();
        }
    }
}
