package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** All accounts. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    private EntityManager entityManager;

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /**
     * Those that registered last, newest first.
     *
     * @param before only those with a smaller id: where the last list ended
     * @param most how many at most
     */
    public List<Account> newest(long before, int most) {
        return entityManager
                .createNamedQuery("Account.newest", Account.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The account, with nobody else changing what belongs to it until the transaction ends.
     *
     * @throws AccountGoneException when its owner has erased it, perhaps a moment ago
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account lock(long id) {
        Account account = entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new AccountGoneException(id);
        }
        return account;
    }

    /** The account that signs in with this name, an e-mail address or a username in any case. */
    Optional<Account> byLogin(String login) {
        if (login.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty(); // nobody's, and PostgreSQL would not take it as a parameter
        }
        return login.indexOf('@') >= 0 ? byEmail(login) : byUsername(login);
    }

    Optional<Account> byEmail(String email) {
        return one("Account.byEmail", email);
    }

    public Optional<Account> byUsername(String username) {
        return one("Account.byUsername", username);
    }

    private Optional<Account> one(String query, String key) {
        return entityManager
                .createNamedQuery(query, Account.class)
                .setParameter("key", Login.normalised(key))
                .getResultStream()
                .findFirst();
    }
}
