package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps new accounts, which are found by the hashes of their e-mail. */
@ApplicationScoped
class NewAccounts {
    @PersistenceContext
    private EntityManager entityManager;

    private final EmailHashes hashes;

    @Inject
    NewAccounts(EmailHashes hashes) {
        this.hashes = hashes;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    NewAccounts() {
        this(null);
    }

    /** Keeps a new account. The database refuses a second one with its e-mail or username. */
    @Transactional
    void add(Account account) {
        entityManager.persist(account);
        entityManager.flush(); // so that a refusal comes from here, and its row is there before those that name it
        hashes.publish(account);
    }
}
