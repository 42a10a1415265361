package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds accounts. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    private EntityManager entityManager;

    /** The form in which emails and usernames are stored and compared. */
    static String normalized(String name) {
        return EmailAddress.of(name).text();
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /**
     * A page of accounts, newest first.
     *
     * @param before the last id of the previous page: only accounts with a smaller id are returned
     * @param limit the size of the page
     */
    public List<Account> newest(long before, int limit) {
        return entityManager
                .createNamedQuery("Account.newest", Account.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Locks an account, and so everything that belongs to it, until the transaction ends.
     *
     * @throws AccountGoneException if the account has been deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account lock(long id) {
        Account account = entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new AccountGoneException(id);
        }
        return account;
    }

    /** Changes the language of messages to a member. */
    @Transactional
    public void setLanguage(long id, Locale language) {
        lock(id).setLanguage(language);
    }

    /** The account with this email or username, in any spelling. */
    Optional<Account> byLogin(String typed) {
        String login = normalized(typed);
        if (login.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty(); // PostgreSQL would reject the parameter
        }
        return login.indexOf('@') >= 0 ? byEmail(login) : byUsername(login);
    }

    /** The owner of this email, or else the last account that claims it; none that is hidden. */
    private Optional<Account> byEmail(String email) {
        return byConfirmedEmail(email)
                .filter(owner -> !owner.isHidden())
                .or(() -> byClaim(email).filter(claiming -> !claiming.isHidden()));
    }

    /** The owner of this email, hidden or not. */
    public Optional<Account> byConfirmedEmail(String email) {
        return one("Account.byConfirmedEmail", email);
    }

    /** The last account that claims this email, whether or not it owns it. */
    Optional<Account> byClaim(String email) {
        return one("Account.byClaim", email);
    }

    /** The account with this username, unless it is hidden. */
    public Optional<Account> byUsername(String username) {
        return one("Account.byUsername", username);
    }

    /** Those of these emails that members who are not hidden have confirmed, all in the form in which they are stored. */
    public Set<String> emailsAmong(Set<String> emails) {
        return emails.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createNamedQuery("Account.emailsAmong", String.class)
                        .setParameter("emails", emails)
                        .getResultList());
    }

    private Optional<Account> one(String query, String key) {
        return entityManager
                .createNamedQuery(query, Account.class)
                .setParameter("key", normalized(key))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
