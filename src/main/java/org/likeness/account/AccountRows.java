package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Writes accounts together with their email hashes. Unique constraints in the database reject names that are taken. */
@ApplicationScoped
class AccountRows {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final EmailHashes hashes;
    private final Event<AccountErased> erased;

    @Inject
    AccountRows(Accounts accounts, EmailHashes hashes, Event<AccountErased> erased) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.erased = erased;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AccountRows() {
        this(null, null, null);
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

    /** Whether an account has or had this username. */
    boolean isIssued(String username) {
        return entityManager.find(IssuedUsername.class, username) != null;
    }

    /**
     * Locks an account and all that claim an email, in the order of their ids, so that two owners who confirm at the same time do not wait
     * for each other.
     *
     * @throws AccountGoneException if the account has been deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Account lockForEmail(long accountId, String email) {
        return entityManager
                .createNamedQuery("Account.claiming", Account.class)
                .setParameter("id", accountId)
                .setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(each -> each.getId() == accountId)
                .findFirst()
                .orElseThrow(() -> new AccountGoneException(accountId));
    }

    /**
     * Makes an account the owner of an email, instead of the one that it had. Accounts that only claim the email lose it.
     *
     * @throws AccountGoneException if the account has been deleted
     */
    @Transactional
    void confirmEmail(long accountId, String email) {
        var account = lockForEmail(accountId, email);
        hashes.hide(account);
        account.confirm(email);
        entityManager.flush(); // constraints fail here
        endClaims(email, accountId);
        hashes.publish(account);
    }

    private void endClaims(String email, long owner) {
        entityManager
                .createNamedQuery("Account.endClaims")
                .setParameter("email", email)
                .setParameter("id", owner)
                .executeUpdate();
    }

    /** Deletes an account; foreign keys delete or anonymise the rows that refer to it. */
    @Transactional
    void erase(long accountId) {
        var account = accounts.lock(accountId);
        erased.fire(new AccountErased(accountId));
        hashes.hide(account);
        entityManager.remove(account);
    }
}
