package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.OneTimeLink.Kind;

/**
 * Sends links that confirm an email, and does what they are for. Whether somebody else owns the email shows in the message only: the same
 * rows are written in either case.
 */
@ApplicationScoped
@Transactional
class EmailLinks {
    static final Set<Kind> CONFIRMING = Set.of(Kind.CONFIRM_EMAIL, Kind.CHANGE_EMAIL);
    static final Set<Kind> RESTORING = Set.of(Kind.RESTORE_EMAIL);

    private final Accounts accounts;
    private final AccountRows rows;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final Event<SignedOutEverywhere> signedOut;

    @Inject
    EmailLinks(
            Accounts accounts,
            AccountRows rows,
            OneTimeLinks links,
            AccountMails mails,
            Event<SignedOutEverywhere> signedOut) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.mails = mails;
        this.signedOut = signedOut;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailLinks() {
        this(null, null, null, null, null);
    }

    /** Inserts an account with an unconfirmed email, and sends a link to the email. */
    void register(Account account, String email, MailOrigin origin) {
        rows.add(account);
        sendConfirmation(account, email, origin);
    }

    /** Sends a link again. Does nothing if the member has confirmed their email, or lost it. */
    void sendAgain(long accountId, MailOrigin origin) {
        var account = accounts.lock(accountId);
        if (account.getEmail() != null && !account.isConfirmed()) {
            sendConfirmation(account, account.getEmail(), origin);
        }
    }

    private void sendConfirmation(Account account, String email, MailOrigin origin) {
        var owner = accounts.byConfirmedEmail(email);
        links.issue(Kind.CONFIRM_EMAIL, account.getId(), email)
                .ifPresent(token -> owner.ifPresentOrElse(
                        other -> mails.alreadyRegistered(other, email, origin),
                        () -> mails.confirm(email, account, token, origin)));
    }

    /** Sends a link to the email that a member wants to have instead of the present one. */
    void requestChange(long accountId, String email, MailOrigin origin) {
        var account = accounts.lock(accountId);
        var owner = accounts.byConfirmedEmail(email);
        links.cancel(accountId, Set.of(Kind.CHANGE_EMAIL), Instant.EPOCH);
        links.issue(Kind.CHANGE_EMAIL, accountId, email)
                .ifPresent(token -> owner.ifPresentOrElse(
                        other -> mails.alreadyUsed(other, email), () -> mails.change(email, account, token, origin)));
    }

    /**
     * Makes the account of a link the owner of the link's email. The owner of the email that it had until now learns it.
     *
     * @return whether the link was valid
     */
    boolean confirm(OneTimeLink link, MailOrigin origin) {
        long accountId = link.accountId().orElseThrow();
        String email = link.email().orElseThrow();
        var account = rows.lockForEmail(accountId, email);
        var former = account.confirmedEmail().filter(each -> !each.equals(email));
        if (isOwnedByAnother(email, accountId) || !links.take(link)) {
            return false;
        }
        rows.confirmEmail(accountId, email);
        former.ifPresent(old -> links.issue(Kind.RESTORE_EMAIL, accountId, old)
                .ifPresent(token -> mails.changed(old, email, account, token, origin)));
        return true;
    }

    /**
     * Gives the former email back to an account, and ends all its sign-ins. Links that were issued later become invalid: they may
     * have gone to the address that replaced it.
     *
     * @return a token with which the owner of the mailbox can choose a password; empty if the link was not valid
     */
    Optional<String> restore(OneTimeLink link) {
        long accountId = link.accountId().orElseThrow();
        String email = link.email().orElseThrow();
        var account = rows.lockForEmail(accountId, email);
        if (isOwnedByAnother(email, accountId) || !links.take(link)) {
            return Optional.empty();
        }
        account.takeBack(); // whoever replaced the email may have given up the account, too
        rows.confirmEmail(accountId, email);
        links.cancel(accountId, Set.of(Kind.values()), link.created());
        signedOut.fire(new SignedOutEverywhere(accountId));
        return links.issue(Kind.RESET_PASSWORD, accountId, null);
    }

    private boolean isOwnedByAnother(String email, long accountId) {
        return accounts.byConfirmedEmail(email)
                .filter(owner -> owner.getId() != accountId)
                .isPresent();
    }
}
