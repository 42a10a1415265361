package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.AccountException.Reason;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;

/** Lets members delete their accounts, and take them back during the grace period. What a member wrote stays, without a name. */
@Singleton
public class AccountErasure {
    /** What a deletion has done. */
    public enum Outcome {
        ERASED,
        /** Until the grace period is over. */
        HIDDEN;

        private static Outcome of(boolean hidden) {
            return hidden ? HIDDEN : ERASED;
        }
    }

    private final PasswordConfirmation confirmation;
    private final Departures departures;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Duration grace;

    @Inject
    AccountErasure(
            PasswordConfirmation confirmation,
            Departures departures,
            Accounts accounts,
            OneTimeLinks links,
            Settings settings) {
        this.confirmation = confirmation;
        this.departures = departures;
        this.accounts = accounts;
        this.links = links;
        this.grace = settings.accounts().grace();
    }

    /** For how long accounts are only hidden; zero if they are erased at once. */
    public Duration grace() {
        return grace;
    }

    /**
     * Deletes an account and everything that belongs to it.
     *
     * @throws AccountException if the password is wrong, or the account is the last admin's
     * @throws AccountGoneException if there is no such account
     */
    public Outcome erase(long accountId, String password, MailOrigin origin) throws AccountException {
        confirmation.require(accountId, password); // outside of the transaction, as it is slow
        try {
            return Outcome.of(departures.end(accountId, origin));
        } catch (LastAdminException e) {
            throw new AccountException(Reason.LAST_ADMIN, e);
        }
    }

    /** Sends a member a link that deletes their account, if their email is confirmed. */
    public void sendLink(long accountId, MailOrigin origin) {
        departures.sendLink(accountId, origin);
    }

    /**
     * Finds the account that a link deletes, without using it.
     *
     * @param token untrusted
     * @return empty if the link is not valid, or no longer
     */
    public Optional<Account> find(String token) {
        return account(token, Departures.ERASING);
    }

    /**
     * Deletes the account of a link.
     *
     * @param token untrusted
     * @return empty if the link was not valid
     */
    public Optional<Outcome> erase(String token, MailOrigin origin) {
        try {
            return links.find(token, Departures.ERASING).map(link -> Outcome.of(departures.end(link, origin)));
        } catch (AccountGoneException | LastAdminException e) {
            return Optional.empty(); // deleted, or the only one with that role, in the meantime
        }
    }

    /**
     * Finds the hidden account that a link takes back, without using it.
     *
     * @param token untrusted
     * @return empty if the link is not valid, or no longer
     */
    public Optional<Account> findHidden(String token) {
        return account(token, Departures.KEEPING).filter(Account::isHidden);
    }

    /**
     * Takes the hidden account of a link back.
     *
     * @param token untrusted
     * @return whether the link was valid
     */
    public boolean takeBack(String token) {
        try {
            return links.find(token, Departures.KEEPING)
                    .filter(departures::takeBack)
                    .isPresent();
        } catch (AccountGoneException e) {
            return false; // erased in the meantime
        }
    }

    private Optional<Account> account(String token, Set<Kind> kinds) {
        return links.find(token, kinds).flatMap(OneTimeLink::accountId).flatMap(accounts::find);
    }
}
