package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.account.AccountException.Reason;

/** Asks members for their password again before a change that somebody else at an open browser must not make. */
@Singleton
public class PasswordConfirmation {
    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    PasswordConfirmation(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * @throws AccountException if the password is wrong
     * @throws AccountGoneException if the account no longer exists
     */
    public void require(long accountId, String password) throws AccountException {
        var account = accounts.find(accountId).orElseThrow(() -> new AccountGoneException(accountId));
        if (!passwords.matches(password, account.getPasswordHash())) {
            throw new AccountException(Reason.WRONG_PASSWORD, null);
        }
    }
}
