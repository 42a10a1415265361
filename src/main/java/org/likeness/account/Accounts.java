package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.database.Pairs;

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
     * A page of the accounts that others see, newest first.
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

    /** The usernames of the newest accounts that others see, newest first. */
    public List<String> newestUsernames(int limit) {
        return entityManager
                .createNamedQuery("Account.newestUsernames", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Locks the account of the member who acts, and so everything that belongs to it, until the transaction ends.
     *
     * @throws AccountGoneException if the account has been deleted or blocked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account lock(long id) {
        Account account = entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isBlocked()) {
            throw new AccountGoneException(id);
        }
        return account;
    }

    /**
     * Locks accounts, blocked or not, together with those of all admins, in the order of their ids, so that two transactions cannot wait
     * for each other.
     *
     * @return those that exist, by their ids
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, Account> lockWithAdmins(Set<Long> ids) {
        return entityManager
                .createNamedQuery("Account.withAdmins", Account.class)
                .setParameter("ids", ids)
                .setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Function.identity()));
    }

    /** Locks accounts, blocked or not, in the order of their ids, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockAll(Set<Long> ids) {
        ids.stream().sorted().forEach(id -> entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Changes the language of messages to a member. */
    @Transactional
    public void setLanguage(long id, Locale language) {
        lock(id).setLanguage(language);
    }

    /** Sets whether a member gets email about sign-ins from new browsers. */
    @Transactional
    public void setSignInMail(long id, boolean wanted) {
        lock(id).setSignInMail(wanted);
    }

    /** Sets whether a member gets email about replies. Works for a blocked member, too, who has followed a link. */
    @Transactional
    public void setReplyMail(long id, boolean wanted) {
        Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(account -> account.setReplyMail(wanted));
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
    Optional<Account> byUsername(String username) {
        return one("Account.byUsername", username);
    }

    /** The account with this username, in any spelling, if others see it. */
    public Optional<Account> shown(String username) {
        return byUsername(username).filter(Account::isShown);
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

    /** How many reports of members there are about these accounts and their texts. */
    public Map<Long, Number> reportsOf(Collection<Long> ids) {
        return Pairs.of(entityManager.createNamedQuery("Account.reportsOf", Object[].class), ids);
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
