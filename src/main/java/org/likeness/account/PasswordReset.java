package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets members who forgot their password choose another one, by a link that they get by mail. */
@Singleton
public class PasswordReset {
    private final Accounts accounts;
    private final OneTimeLinks oneTimeLinks;
    private final PasswordLinks links;
    private final Passwords passwords;

    @Inject
    PasswordReset(Accounts accounts, OneTimeLinks oneTimeLinks, PasswordLinks links, Passwords passwords) {
        this.accounts = accounts;
        this.oneTimeLinks = oneTimeLinks;
        this.links = links;
        this.passwords = passwords;
    }

    /** Sends a message to an email, whether or not there is an account with it. */
    public void send(String email, MailOrigin origin) {
        links.send(Accounts.normalized(email), origin);
    }

    /**
     * Finds the account of a link without using the link.
     *
     * @param token untrusted
     * @return empty if the link is not valid, or no longer
     */
    public Optional<Account> account(String token) {
        return link(token).flatMap(OneTimeLink::accountId).flatMap(accounts::find);
    }

    /**
     * Stores a new password, and ends all sign-ins of the account.
     *
     * @param token untrusted
     * @return whether the link was valid
     * @throws AccountException if the password is one of the member's own names
     */
    public boolean reset(String token, String password, MailOrigin origin) throws AccountException {
        var link = link(token);
        var account = account(token);
        if (link.isEmpty() || account.isEmpty()) {
            return false;
        }
        PersonalPassword.refuse(password, account.get());
        String hash = passwords.hash(password); // outside of the transaction, as it is slow
        try {
            return links.reset(link.get(), hash, origin);
        } catch (AccountGoneException e) {
            return false; // deleted in the meantime
        }
    }

    private Optional<OneTimeLink> link(String token) {
        return oneTimeLinks.find(token, PasswordLinks.RESETTING);
    }
}
