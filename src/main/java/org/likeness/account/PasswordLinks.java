package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.likeness.account.OneTimeLink.Kind;

/** Sends links to choose a new password, and stores it. A new password ends all sign-ins of the account. */
@ApplicationScoped
@Transactional
class PasswordLinks {
    static final Set<Kind> RESETTING = Set.of(Kind.RESET_PASSWORD);

    /** Links that may have been requested with the old password. */
    private static final Set<Kind> OUTDATED = Set.of(Kind.RESET_PASSWORD, Kind.CHANGE_EMAIL, Kind.ERASE_ACCOUNT);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final Event<SignedOutEverywhere> signedOut;

    @Inject
    PasswordLinks(Accounts accounts, OneTimeLinks links, AccountMails mails, Event<SignedOutEverywhere> signedOut) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.signedOut = signedOut;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PasswordLinks() {
        this(null, null, null, null);
    }

    /**
     * Sends a message to an email: a link for its owner; otherwise what to do instead. In each case the same rows are written, and as many
     * messages are sent.
     *
     * @param email in the form in which it is stored
     */
    void send(String email, MailOrigin origin) {
        var owner = accounts.byConfirmedEmail(email);
        var claim = accounts.byClaim(email);
        if (owner.isEmpty() && claim.isPresent()) {
            var account = claim.get();
            links.issue(Kind.CONFIRM_EMAIL, account.getId(), email)
                    .ifPresent(token -> mails.resetUnconfirmed(email, account, token, origin));
            return;
        }
        boolean blocked = owner.filter(Account::isBlocked).isPresent();
        links.issue(
                        Kind.RESET_PASSWORD,
                        blocked ? null : owner.map(Account::getId).orElse(null),
                        email)
                .ifPresent(token -> owner.ifPresentOrElse(
                        account -> reset(email, account, token, origin), () -> mails.resetUnknown(email, origin)));
    }

    /** A member who has given up their account can only take it back, and one who is blocked can do nothing. */
    private void reset(String email, Account account, String token, MailOrigin origin) {
        if (account.isBlocked()) {
            mails.resetBlocked(email, account, origin);
        } else if (account.isHidden()) {
            links.cancel(account.getId(), RESETTING, Instant.EPOCH);
            links.issue(Kind.KEEP_ACCOUNT, account.getId(), email)
                    .ifPresent(keep -> mails.hidden(email, account, keep, origin));
        } else {
            mails.reset(email, account, token, origin);
        }
    }

    /**
     * Stores a new password for the account of a link.
     *
     * @return whether the link was valid
     */
    boolean reset(OneTimeLink link, String passwordHash, MailOrigin origin) {
        var account = accounts.lock(link.accountId().orElseThrow());
        if (!links.take(link)) {
            return false;
        }
        store(account, passwordHash, origin);
        return true;
    }

    void change(long accountId, String passwordHash, MailOrigin origin) {
        store(accounts.lock(accountId), passwordHash, origin);
    }

    private void store(Account account, String passwordHash, MailOrigin origin) {
        account.changePassword(passwordHash);
        links.cancel(account.getId(), OUTDATED, Instant.EPOCH);
        signedOut.fire(new SignedOutEverywhere(account.getId()));
        account.confirmedEmail().ifPresent(email -> mails.passwordChanged(email, account, origin));
    }
}
