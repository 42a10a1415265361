package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.likeness.account.FoundBy;
import org.likeness.avatar.People;
import org.likeness.avatar.Person;
import org.likeness.avatar.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.Rating;
import org.likeness.picture.PictureType;

/** The members as people with a face: their name, their portrait, and the sources that they allow. */
@ApplicationScoped
public class Members implements People {
    /** What a face needs, of all accounts that a condition selects, by one query; entities would take three times as long. */
    private static final String FACES =
            "select a.id, a.username, a.nickname, a.email, p.stored.pictureId, p.stored.pictureType, p.stored.largestSide,"
                    + " p.words, p.rating, c.sources from Account a left join Portrait p on p.accountId = a.id"
                    + " left join SourceChoice c on c.accountId = a.id where ";

    /** What may be used for who has not chosen. QQ's address of a picture holds the number, and so the e-mail, for all to read. */
    private static final Set<Source> UNASKED = EnumSet.complementOf(EnumSet.of(Source.QQ));

    @PersistenceContext
    EntityManager entityManager;

    /** For the container only. */
    protected Members() {}

    /** The person of an account, of the id of one, or of the e-mail of one. */
    @Override
    public Optional<Person> find(Object of) {
        if (of instanceof Account account) {
            return Optional.of(person(account));
        }
        if (of instanceof Long || of instanceof Integer) {
            var person = person("a.id = :key", ((Number) of).longValue());
            return Optional.of(person.orElse(Person.NOBODY)); // who wrote something may be gone
        }
        if (of instanceof String email && email.indexOf('\0') < 0) {
            return person("a.email = :key", EmailHash.normalised(email));
        }
        return Optional.empty();
    }

    public Person person(Account account) {
        return people(List.of(account)).get(0);
    }

    /** The people of these accounts, in the same order, however many by one query. */
    public List<Person> people(Collection<Account> accounts) {
        var members = members(accounts.stream().map(Account::getId).toList());
        return accounts.stream()
                .map(account ->
                        members.getOrDefault(account.getId(), Member.GONE).person())
                .toList();
    }

    /** Those of these accounts that are there, by their ids, however many by one query. */
    public Map<Long, Member> members(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : found("a.id in :key", ids);
    }

    /**
     * The member who is found by this hash of their e-mail, MD5 or SHA-256.
     *
     * @return empty also for who does not want to be found by it
     */
    public Optional<Person> byHash(EmailHash hash) {
        return person("a.id = " + FoundBy.ACCOUNT, hash.hex());
    }

    private Optional<Person> person(String condition, Object key) {
        return found(condition, key).values().stream().map(Member::person).findFirst();
    }

    private Map<Long, Member> found(String condition, Object key) {
        var members = new HashMap<Long, Member>();
        for (Object[] face : entityManager
                .createQuery(FACES + condition, Object[].class)
                .setParameter("key", key)
                .getResultList()) {
            members.put((Long) face[0], new Member((String) face[1], person(face)));
        }
        return members;
    }

    private static Person person(Object[] face) {
        var person = Person.named((String) face[2]).withEmail((String) face[3]).withKey("member " + face[0]);
        if (face[4] != null) {
            person = person.withPicture(StoredPicture.picture(
                    (String) face[4], (PictureType) face[5], (int) face[6], (String) face[7], (Rating) face[8]));
        }
        return person.withAllowed(face[9] == null ? UNASKED : SourceChoice.allowed((String) face[9]));
    }
}
