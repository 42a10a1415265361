package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.account.AccountException.Reason;

/** A member proves once more who they are, by their password, before something that others must not do in an open session. */
@ApplicationScoped
public class Confirmation {
    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    Confirmation(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Confirmation() {
        this(null, null);
    }

    /**
     * @throws AccountException when this is not the password of that account
     * @throws AccountGoneException when there is no such account, any more
     */
    public void require(long accountId, String password) throws AccountException {
        var account = accounts.find(accountId).orElseThrow(() -> new AccountGoneException(accountId));
        if (!passwords.matches(password, account.getPasswordHash())) {
            throw new AccountException(Reason.WRONG_PASSWORD, null);
        }
    }
}
