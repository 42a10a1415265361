package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts that wait for approval. Their owners can sign in and fill in their profile, but nobody else sees them. */
@ApplicationScoped
public class Approvals {
    /** The most characters of the reason for a refusal. */
    public static final int MAX_REASON = 500;

    @PersistenceContext
    private EntityManager entityManager;

    private final EmailHashes hashes;
    private final AccountRows rows;
    private final AccountMails mails;

    @Inject
    Approvals(EmailHashes hashes, AccountRows rows, AccountMails mails) {
        this.hashes = hashes;
        this.rows = rows;
        this.mails = mails;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Approvals() {
        this(null, null, null);
    }

    /**
     * A page of the accounts that wait, oldest first.
     *
     * @param after the last id of the previous page, 0 for the first: only accounts with a larger id are returned
     * @param limit the size of the page
     */
    public List<Account> waiting(long after, int limit) {
        return entityManager
                .createNamedQuery("Account.waiting", Account.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Shows an account to others, and tells its owner if they have confirmed their email.
     *
     * @param origin of the link in the message
     * @return whether the account was waiting; another request may have decided
     */
    @Transactional
    public boolean approve(long accountId, MailOrigin origin) {
        var account = lock(accountId);
        if (account == null) {
            return false;
        }
        account.approve();
        hashes.publish(account);
        account.confirmedEmail().ifPresent(email -> mails.approved(email, account, origin));
        return true;
    }

    /**
     * Deletes an account, and tells its owner why if they have confirmed their email.
     *
     * @param reason for the owner, 1 to {@link #MAX_REASON} characters
     * @param origin the site that the message names
     * @return whether the account was waiting; another request may have decided
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    @Transactional
    public boolean refuse(long accountId, String reason, MailOrigin origin) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("reason must be 1 to " + MAX_REASON + " characters");
        }
        var account = lock(accountId);
        if (account == null) {
            return false;
        }
        account.confirmedEmail().ifPresent(email -> mails.refused(email, account, reason.strip(), origin));
        rows.erase(accountId);
        return true;
    }

    /** Null if the account does not wait, or no longer. */
    private @Nullable Account lock(long accountId) {
        var account = entityManager.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        return account == null || !account.isWaiting() ? null : account;
    }
}
