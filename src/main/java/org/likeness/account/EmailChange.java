package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.likeness.account.AccountException.Reason;

/** A member gets another e-mail: to sign in, and to be found by where they are found at all. */
@ApplicationScoped
public class EmailChange {
    private final Accounts accounts;
    private final AccountRows rows;
    private final Confirmation confirmation;

    @Inject
    EmailChange(Accounts accounts, AccountRows rows, Confirmation confirmation) {
        this.accounts = accounts;
        this.rows = rows;
        this.confirmation = confirmation;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailChange() {
        this(null, null, null);
    }

    /**
     * Keeps the new e-mail, however many others try for it at the same time.
     *
     * @throws AccountException when the password is wrong, or when the e-mail is somebody else's, in any case, or too long in lower
     *     case
     */
    public void change(long accountId, String password, String email) throws AccountException {
        confirmation.require(accountId, password);
        String normalised = Login.normalised(email);
        if (normalised.length() > Login.LONGEST_EMAIL) {
            throw new AccountException(Reason.EMAIL_TOO_LONG, null);
        }
        try {
            rows.changeEmail(accountId, normalised);
        } catch (PersistenceException e) {
            if (accounts.byEmail(normalised).isEmpty()) {
                throw e;
            }
            throw new AccountException(Reason.EMAIL_TAKEN, e);
        }
    }
}
