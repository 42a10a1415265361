package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;

/**
 * Ends accounts: at once, or after the grace period of the site. Until then, an account is hidden. It is as good as erased for everybody,
 * its member included, who gets a link that takes it back. An account that has not confirmed an email is erased at once, because nobody
 * could get that link.
 *
 * <p>Hiding has few places: the queries that find accounts for others ({@link Accounts}, {@link Devices} and, for all names and pictures on
 * pages, {@code portrait.Members}) leave hidden ones out, the email hashes are deleted, and the picture gets another URL.
 */
@ApplicationScoped
@Transactional
class Departures {
    static final Set<Kind> ERASING = Set.of(Kind.ERASE_ACCOUNT);
    static final Set<Kind> KEEPING = Set.of(Kind.KEEP_ACCOUNT);

    /** Links that do not work for a hidden account. */
    private static final Set<Kind> ENDED =
            Set.of(Kind.CONFIRM_EMAIL, Kind.CHANGE_EMAIL, Kind.RESET_PASSWORD, Kind.ERASE_ACCOUNT);

    /** In SQL, because JPQL has no "skip locked", with which each node takes another row. */
    private static final String DUE = "select id from account where erase_after <= ?1 order by erase_after, id"
            + " fetch first 1 rows only for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final AccountRows rows;
    private final EmailHashes hashes;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final Event<SignedOutEverywhere> signedOut;
    private final Event<AccountHidden> hidden;
    private final Duration grace;
    private final Clock clock;

    @Inject
    Departures(
            Accounts accounts,
            AccountRows rows,
            EmailHashes hashes,
            OneTimeLinks links,
            AccountMails mails,
            Event<SignedOutEverywhere> signedOut,
            Event<AccountHidden> hidden,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.hashes = hashes;
        this.links = links;
        this.mails = mails;
        this.signedOut = signedOut;
        this.hidden = hidden;
        this.grace = settings.accounts().grace();
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Departures() {
        this.accounts = null;
        this.rows = null;
        this.hashes = null;
        this.links = null;
        this.mails = null;
        this.signedOut = null;
        this.hidden = null;
        this.grace = null;
        this.clock = null;
    }

    /**
     * Erases an account, or hides it until the grace period is over.
     *
     * @return whether it is only hidden
     * @throws AccountGoneException if there is no such account, or it is blocked, or hidden already
     * @throws LastAdminException if it is the account of the last admin
     */
    boolean end(long accountId, MailOrigin origin) {
        var locked = accounts.lockWithAdmins(Set.of(accountId));
        var account = locked.get(accountId);
        if (account == null || account.isBlocked() || account.isHidden()) {
            throw new AccountGoneException(accountId);
        }
        LastAdminException.throwIfNoneIsLeft(account, locked.values());
        var email = account.confirmedEmail();
        if (grace.isZero() || email.isEmpty()) {
            rows.erase(accountId);
            return false;
        }
        account.hideUntilErased(clock.instant().plus(grace));
        hashes.hide(account);
        links.cancel(accountId, ENDED, Instant.EPOCH);
        signedOut.fire(new SignedOutEverywhere(accountId));
        hidden.fire(new AccountHidden(accountId));
        links.issue(Kind.KEEP_ACCOUNT, accountId, email.get())
                .ifPresent(token -> mails.hidden(email.get(), account, token, origin));
        return true;
    }

    /**
     * Does the same for the account of a link.
     *
     * @return whether it is only hidden
     * @throws AccountGoneException if the link was used meanwhile
     */
    boolean end(OneTimeLink link, MailOrigin origin) {
        long accountId = link.accountId().orElseThrow();
        accounts.lockWithAdmins(Set.of(accountId));
        if (!links.take(link)) {
            throw new AccountGoneException(accountId);
        }
        return end(accountId, origin);
    }

    /** Sends a link that erases an account to its email. Does nothing if the email is not confirmed, or got too many links. */
    void sendLink(long accountId, MailOrigin origin) {
        var account = accounts.lock(accountId);
        account.confirmedEmail().ifPresent(email -> {
            links.cancel(accountId, ERASING, Instant.EPOCH);
            links.issue(Kind.ERASE_ACCOUNT, accountId, email)
                    .ifPresent(token -> mails.erase(email, account, token, origin));
        });
    }

    /**
     * Makes the hidden account of a link visible again.
     *
     * @return whether the link was valid
     */
    boolean takeBack(OneTimeLink link) {
        var account = accounts.lock(link.accountId().orElseThrow());
        if (!account.isHidden() || !links.take(link)) {
            return false;
        }
        account.takeBack();
        hashes.publish(account);
        links.cancel(account.getId(), KEEPING, Instant.EPOCH);
        return true;
    }

    /**
     * Erases the account that has been due for the longest time.
     *
     * @return whether there was one
     */
    boolean eraseNextDue() {
        var due = entityManager
                .createNativeQuery(DUE)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        for (Object id : due) {
            rows.erase(((Number) id).longValue());
        }
        return !due.isEmpty();
    }
}
