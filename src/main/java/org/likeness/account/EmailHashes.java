package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/**
 * The email hashes under which members can be found: MD5 and SHA-256 of each form of the email. Members are discoverable unless they turn
 * it off.
 */
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

    /** The account with this hash, if its owner is discoverable. */
    public Optional<Account> owner(EmailHash hash) {
        return entityManager
                .createNamedQuery("Account.byHash", Account.class)
                .setParameter("key", hash.hex())
                .getResultStream()
                .findFirst();
    }

    /** Whether others can find an account: its owner wants it and has confirmed their email. */
    public boolean isDiscoverable(long accountId) {
        return entityManager
                        .createNamedQuery("HashOwner.count", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    /** Turns discoverability on or off. It has an effect once the member has confirmed their email. */
    @Transactional
    public void setDiscoverable(long accountId, boolean wanted) {
        var account = accounts.lock(accountId);
        if (account.isDiscoverable() == wanted) {
            return;
        }
        account.setDiscoverable(wanted);
        if (wanted) {
            publish(account);
        } else {
            hide(account);
        }
    }

    /** Makes an account discoverable by its confirmed email, if it has one, its owner wants it, and it is not hidden. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Account account) {
        if (account.isDiscoverable() && !account.isHidden()) {
            persistHashes(account);
        }
        fireChanged(account);
    }

    private void persistHashes(Account account) {
        forms(account)
                .flatMap(form -> Stream.of(Algorithm.values()).map(algorithm -> EmailHash.of(form, algorithm)))
                .filter(hash ->
                        entityManager.find(HashOwner.class, hash.hex()) == null) // an older account may have that form
                .forEach(hash -> entityManager.persist(new HashOwner(hash.hex(), account.getId())));
    }

    /** Makes an account undiscoverable. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hide(Account account) {
        entityManager
                .createNamedQuery("HashOwner.delete")
                .setParameter("account", account.getId())
                .executeUpdate();
        fireChanged(account);
    }

    /** Fires {@link EmailChanged} for each form of the email. */
    private void fireChanged(Account account) {
        forms(account).map(EmailChanged::new).forEach(changed::fire);
    }

    private static Stream<String> forms(Account account) {
        return account.confirmedEmail().stream().map(EmailAddress::new).flatMap(EmailAddress::forms);
    }
}
