package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** Who is found by the hashes of their e-mail, MD5 and SHA-256: who registers, until they say otherwise. */
@ApplicationScoped
public class EmailHashes {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Event<EmailChanged> changed;

    @Inject
    EmailHashes(Accounts accounts, Event<EmailChanged> changed) {
        this.accounts = accounts;
        this.changed = changed;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    EmailHashes() {
        this(null, null);
    }

    /** The account that is found by this hash; empty also for whose owner does not want that. */
    public Optional<Account> owner(EmailHash hash) {
        return entityManager
                .createNamedQuery("Account.byHash", Account.class)
                .setParameter("key", hash.hex())
                .getResultStream()
                .findFirst();
    }

    /** Whether an account is found by them. */
    public boolean find(long accountId) {
        return entityManager
                        .createNamedQuery("FoundBy.count", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    /** Keeps whether a member wants to be found by them; where it is so already, nobody is told. */
    @Transactional
    public void choose(long accountId, boolean wanted) {
        var account = accounts.lock(accountId);
        if (find(accountId) == wanted) {
            return;
        }
        if (wanted) {
            publish(account);
        } else {
            hide(account);
        }
    }

    /** Lets an account that is found by no hash be found by those of its e-mail. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Account account) {
        for (Algorithm algorithm : Algorithm.values()) {
            entityManager.persist(
                    new FoundBy(EmailHash.of(account.getEmail(), algorithm).hex(), account.getId()));
        }
        tell(account);
    }

    /** Lets an account be found by no hash. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hide(Account account) {
        entityManager
                .createNamedQuery("FoundBy.delete")
                .setParameter("account", account.getId())
                .executeUpdate();
        tell(account);
    }

    /** Tells that something about the e-mail of an account is another now. */
    void tell(Account account) {
        changed.fire(new EmailChanged(account.getEmail()));
    }
}
