package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Changes a member's password. */
@Singleton
public class PasswordChange {
    private final Accounts accounts;
    private final PasswordConfirmation confirmation;
    private final PasswordLinks links;
    private final Passwords passwords;

    @Inject
    PasswordChange(Accounts accounts, PasswordConfirmation confirmation, PasswordLinks links, Passwords passwords) {
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.links = links;
        this.passwords = passwords;
    }

    /**
     * Changes the password, and ends all sign-ins of the account.
     *
     * @throws AccountException if the current password is wrong, or the new one is one of the member's own names
     * @throws AccountGoneException if the account no longer exists
     */
    public void change(long accountId, String current, String password, MailOrigin origin) throws AccountException {
        confirmation.require(accountId, current);
        PersonalPassword.refuse(
                password, accounts.find(accountId).orElseThrow(() -> new AccountGoneException(accountId)));
        String hash = passwords.hash(password); // outside of the transaction, as it is slow
        links.change(accountId, hash, origin);
    }
}
