package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.likeness.account.OneTimeLink.Kind;

/** What moderators and admins do to accounts. The caller has locked the account, and decides whether it may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountStatus {
    @PersistenceContext
    private EntityManager entityManager;

    private final AccountRows rows;
    private final EmailHashes hashes;
    private final OneTimeLinks links;
    private final PasswordLinks passwordLinks;
    private final Event<SignedOutEverywhere> signedOut;
    private final Event<AccountBlocked> blocked;
    private final Clock clock;

    @Inject
    AccountStatus(
            AccountRows rows,
            EmailHashes hashes,
            OneTimeLinks links,
            PasswordLinks passwordLinks,
            Event<SignedOutEverywhere> signedOut,
            Event<AccountBlocked> blocked,
            Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.links = links;
        this.passwordLinks = passwordLinks;
        this.signedOut = signedOut;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AccountStatus() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Blocks an account: ends all its sign-ins and links, and hides profile and avatar. Its email stays its own, so that its hash does not
     * show what other servers have for a stranger.
     *
     * @param hidesTexts whether nobody can see what the member wrote
     */
    public void block(Account account, boolean hidesTexts) {
        blocked.fire(new AccountBlocked(account.getId(), true, hidesTexts));
        account.block(clock.instant());
        hashes.fireChanged(account);
        links.cancel(account.getId(), EnumSet.allOf(Kind.class), Instant.EPOCH);
        signedOut.fire(new SignedOutEverywhere(account.getId()));
    }

    /** Ends a block, and shows again what it hid. */
    public void unblock(Account account) {
        account.unblock();
        hashes.fireChanged(account);
        blocked.fire(new AccountBlocked(account.getId(), false, false));
    }

    /** Hides a profile from everybody else until somebody has looked at it. */
    public void beginReview(Account account) {
        account.setUnderReview(true);
        hashes.hide(account);
    }

    /**
     * Shows a profile again.
     *
     * @return whether it was hidden
     */
    public boolean endReview(Account account) {
        boolean hidden = account.isUnderReview();
        if (hidden) {
            account.setUnderReview(false);
            hashes.publish(account);
        }
        return hidden;
    }

    /**
     * Confirms the email of a member without a link.
     *
     * @return false if there is none to confirm, or another account owns it
     */
    public boolean confirmEmail(Account account) {
        String email = account.getEmail();
        if (account.isConfirmed() || email == null || rows.isOwned(email)) {
            return false;
        }
        rows.confirmEmail(account.getId(), email);
        return true;
    }

    /**
     * Mails a link to choose a new password, in the name of the member.
     *
     * @return false if the member has no confirmed email
     */
    public boolean sendReset(Account account, MailOrigin origin) {
        account.confirmedEmail().ifPresent(email -> passwordLinks.send(email, origin));
        return account.isConfirmed();
    }

    /**
     * Gives a member another username and nickname. The old username is not given to anybody else.
     *
     * @param username valid and normalized
     * @return false if somebody else has or had that username
     */
    public boolean rename(Account account, String username, String nickname) {
        boolean changes = !account.getUsername().equals(username);
        if (changes && rows.isIssued(username)) {
            return false;
        }
        if (changes) {
            entityManager.persist(new IssuedUsername(username));
            account.setUsername(username);
        }
        account.rename(VisibleText.tidied(nickname));
        entityManager.flush(); // constraints fail here
        return true;
    }

    /**
     * Deletes an account for good.
     *
     * @throws LastAdminException if it is the account of the last admin
     */
    public void erase(Account account) {
        rows.erase(account.getId());
    }
}
