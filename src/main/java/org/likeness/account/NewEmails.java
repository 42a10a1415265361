package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps the new e-mails of accounts, by whose hashes they are found where they were by those of the old. */
@ApplicationScoped
class NewEmails {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final EmailHashes hashes;

    @Inject
    NewEmails(Accounts accounts, EmailHashes hashes) {
        this.accounts = accounts;
        this.hashes = hashes;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    NewEmails() {
        this(null, null);
    }

    /** Keeps a new e-mail. The database refuses one that another account has. */
    @Transactional
    void keep(long accountId, String email) {
        var account = accounts.lock(accountId);
        boolean found = hashes.find(accountId);
        hashes.hide(account);
        account.changeEmail(email);
        entityManager.flush(); // so that a refusal comes from here
        if (found) {
            hashes.publish(account);
        } else {
            hashes.hide(account); // tells of the new e-mail, too
        }
    }
}
