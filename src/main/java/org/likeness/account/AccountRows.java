package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Writes accounts together with their email hashes. Unique constraints in the database reject names that are taken. */
@ApplicationScoped
class AccountRows {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final EmailHashes hashes;
    private final Event<AccountErased> erased;
    private final Event<EmailConfirmed> confirmed;

    @Inject
    AccountRows(Accounts accounts, EmailHashes hashes, Event<AccountErased> erased, Event<EmailConfirmed> confirmed) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.erased = erased;
        this.confirmed = confirmed;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AccountRows() {
        this(null, null, null, null);
    }

    /** Inserts an account. If it owns its email, other accounts lose it, and others find the account by it. */
    @Transactional
    void add(Account account) {
        entityManager.persist(new IssuedUsername(account.getUsername()));
        entityManager.persist(account);
        entityManager.flush(); // constraints fail here, and the row exists before others refer to it
        account.confirmedEmail().ifPresent(email -> endClaims(email, account.getId()));
        hashes.publish(account);
    }

    /** Whether an account has confirmed this email. */
    boolean isOwned(String email) {
        return accounts.byConfirmedEmail(email).isPresent();
    }

    /** Whether an account has or had this username. */
    boolean isIssued(String username) {
        return entityManager.find(IssuedUsername.class, username) != null;
    }

    /**
     * Locks an account and all that claim an email, in the order of their ids, so that two owners who confirm at the same time do not wait
     * for each other.
     *
     * @throws AccountGoneException if the account has been deleted or blocked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Account lockForEmail(long accountId, String email) {
        return entityManager
                .createNamedQuery("Account.claiming", Account.class)
                .setParameter("id", accountId)
                .setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(each -> each.getId() == accountId && !each.isBlocked())
                .findFirst()
                .orElseThrow(() -> new AccountGoneException(accountId));
    }

    /**
     * Makes an account the owner of an email, instead of the one that it had. Accounts that only claim the email lose it.
     *
     * @throws AccountGoneException if the account has been deleted or blocked
     */
    @Transactional
    void confirmEmail(long accountId, String email) {
        var account = lockForEmail(accountId, email);
        hashes.hide(account);
        account.confirm(email);
        entityManager.flush(); // constraints fail here
        endClaims(email, accountId);
        hashes.publish(account);
        confirmed.fire(new EmailConfirmed(account));
    }

    private void endClaims(String email, long owner) {
        entityManager
                .createNamedQuery("Account.endClaims")
                .setParameter("email", email)
                .setParameter("id", owner)
                .executeUpdate();
    }

    /**
     * Deletes an account; foreign keys delete or anonymise the rows that refer to it.
     *
     * @throws AccountGoneException if the account has been deleted
     * @throws LastAdminException if it is the account of the last admin
     */
    @Transactional
    void erase(long accountId) {
        var locked = accounts.lockWithAdmins(Set.of(accountId));
        var account = locked.get(accountId);
        if (account == null) {
            throw new AccountGoneException(accountId);
        }
        LastAdminException.throwIfNoneIsLeft(account, locked.values());
        erased.fire(new AccountErased(accountId));
        hashes.hide(account);
        entityManager.remove(account);
    }
}
