package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps accounts and their e-mails, together with the hashes by which they are found. The database refuses a name that another has. */
@ApplicationScoped
class AccountRows {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final EmailHashes hashes;

    @Inject
    AccountRows(Accounts accounts, EmailHashes hashes) {
        this.accounts = accounts;
        this.hashes = hashes;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AccountRows() {
        this(null, null);
    }

    /** Keeps a new account, which is found. */
    @Transactional
    void add(Account account) {
        entityManager.persist(account);
        entityManager.flush(); // so that a refusal comes from here, and its row is there before those that name it
        hashes.publish(account);
    }

    /** Keeps a new e-mail, by which the account is found where it was by the old one. */
    @Transactional
    void changeEmail(long accountId, String email) {
        var account = accounts.lock(accountId);
        boolean found = hashes.find(accountId);
        hashes.hide(account);
        account.changeEmail(email);
        entityManager.flush(); // so that a refusal comes from here
        if (found) {
            hashes.publish(account);
        } else {
            hashes.tell(account);
        }
    }
}
