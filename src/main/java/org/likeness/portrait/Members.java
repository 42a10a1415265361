package org.likeness.portrait;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.Account;
import org.likeness.account.EmailAddress;
import org.likeness.account.HashOwner;
import org.likeness.avatar.People;
import org.likeness.avatar.Person;
import org.likeness.config.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.Rating;
import org.likeness.picture.PictureType;

/**
 * The members as people with an avatar: name, portrait, and the sources they allow. Nobody has an email that they have not confirmed.
 * Blocked members have a name and a drawing only. A hidden account is nobody's, as if it were erased.
 */
@Singleton
public class Members implements People {
    /** Everything an avatar needs, in one query. Loading entities takes three times as long. */
    private static final String QUERY =
            "select a.id, a.username, a.nickname, a.confirmedEmail, p.stored.pictureId, p.stored.pictureType, p.stored.largestSide,"
                    + " p.words, p.rating, c.sources, a.blocked, p.underReview from Account a left join Portrait p on p.accountId = a.id"
                    + " left join SourceChoice c on c.accountId = a.id where a.eraseAfter is null and ";

    /** The sources of members who have not chosen. Not QQ: the URL of a picture contains the number, and so the email. */
    private static final Set<Source> BY_DEFAULT = EnumSet.complementOf(EnumSet.of(Source.QQ));

    @PersistenceContext
    private EntityManager entityManager;

    /** Finds a person by an account, an account id, or an email that they have confirmed unless a moderator has to look at them. */
    @Override
    public Optional<Person> find(Object of) {
        if (of instanceof Account account) {
            return Optional.of(person(account));
        }
        if (of instanceof Long || of instanceof Integer) {
            var person = person("a.id = :key", ((Number) of).longValue());
            return Optional.of(person.orElse(Person.NOBODY)); // the author of a text may have left
        }
        if (of instanceof String email && email.indexOf('\0') < 0) {
            return person(
                    "a.confirmedEmail = :key and a.waiting = false and a.underReview = false",
                    EmailAddress.of(email).text());
        }
        return Optional.empty();
    }

    public Person person(Account account) {
        return people(List.of(account)).get(0);
    }

    /** The people of these accounts in the same order, with one query. */
    public List<Person> people(Collection<Account> accounts) {
        var members = members(accounts.stream().map(Account::getId).toList());
        return accounts.stream()
                .map(account ->
                        members.getOrDefault(account.getId(), Member.GONE).person())
                .toList();
    }

    /** The members with these account ids, as far as they exist, with one query. */
    public Map<Long, Member> members(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : load("a.id in :key", ids);
    }

    /**
     * Finds a member by the hash of their email.
     *
     * @return empty also if the member is not discoverable
     */
    public Optional<Person> byHash(EmailHash hash) {
        return person("a.id = " + HashOwner.ACCOUNT, hash.hex());
    }

    private Optional<Person> person(String condition, Object key) {
        return load(condition, key).values().stream().map(Member::person).findFirst();
    }

    private Map<Long, Member> load(String condition, Object key) {
        var members = new HashMap<Long, Member>();
        for (Object[] row : entityManager
                .createQuery(QUERY + condition, Object[].class)
                .setParameter("key", key)
                .getResultList()) {
            members.put((Long) row[0], new Member((String) row[1], person(row), row[10] == null));
        }
        return members;
    }

    private static Person person(Object[] row) {
        var named = Person.named(Account.nameOf((String) row[2], (String) row[1]));
        boolean blocked = row[10] != null;
        if (blocked) {
            return named.withKey("member " + row[0]).withAllowed(Set.of());
        }
        var person = named.withEmail((String) row[3]).withKey("member " + row[0]);
        boolean underReview = Boolean.TRUE.equals(row[11]);
        if (row[4] != null && !underReview) {
            person = person.withPicture(StoredPicture.picture(
                    (String) row[4], (PictureType) row[5], (int) row[6], (String) row[7], (Rating) row[8]));
        }
        return person.withAllowed(row[9] == null ? BY_DEFAULT : SourceChoice.allowed((String) row[9]));
    }
}
