package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.account.AccountException.Reason;

/** Deletes accounts. What the member wrote stays, without a name. */
@Singleton
public class AccountErasure {
    private final PasswordConfirmation confirmation;
    private final AccountRows rows;

    @Inject
    AccountErasure(PasswordConfirmation confirmation, AccountRows rows) {
        this.confirmation = confirmation;
        this.rows = rows;
    }

    /**
     * Deletes an account and everything that belongs to it, for good.
     *
     * @throws AccountException if the password is wrong, or the account is the last admin's
     * @throws AccountGoneException if there is no such account
     */
    public void erase(long accountId, String password) throws AccountException {
        confirmation.require(accountId, password); // outside of the transaction, as it is slow
        try {
            rows.erase(accountId);
        } catch (LastAdminException e) {
            throw new AccountException(Reason.LAST_ADMIN, e);
        }
    }
}
