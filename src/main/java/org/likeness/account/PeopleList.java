package org.likeness.account;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likeness.database.RowId;

/** The accounts that others see, by their names. */
@Singleton
public class PeopleList {
    /**
     * A place in the list.
     *
     * @param name a nickname or username in the form in which it is searched
     * @param id of the account, because names are not unique
     */
    public record Place(String name, long id) implements Comparable<Place> {
        /** Before all accounts. */
        public static final Place START = new Place("", 0);

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::name).thenComparing(Place::id);

        private static final Pattern FORM = Pattern.compile("(" + RowId.PATTERN + ")\\.(\\P{Cc}{0,100})");

        /** Parses the form used in URLs, {@code 123.ada}. */
        public static Optional<Place> parse(String text) {
            var matcher = FORM.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Place(matcher.group(2), Long.parseLong(matcher.group(1))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return id + "." + name;
        }
    }

    /** An account with its place in the list. */
    public record Listed(Account account, Place place) {}

    /** The last of all characters: names with the same beginning are less than the beginning with it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    @PersistenceContext
    private EntityManager entityManager;

    /** All accounts, by their nicknames. */
    public List<Listed> all(Place after, int limit) {
        return list(query("Account.byName", after), limit)
                .map(PeopleList::byNickname)
                .toList();
    }

    /** The accounts whose nickname or username begins with a text, in any case and with any accents. */
    public List<Listed> beginningWith(String typed, Place after, int limit) {
        String folded = SearchName.of(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        String username = typed.toLowerCase(Locale.ROOT);
        var named = query("Account.nicknameBegins", later(folded, after)).setParameter("end", folded + LAST);
        var called = query("Account.usernameBegins", later(username, after))
                .setParameter("end", username + LAST)
                .setParameter("nickname", folded)
                .setParameter("nicknameEnd", folded + LAST);
        return Stream.concat(
                        list(named, limit).map(PeopleList::byNickname),
                        list(called, limit)
                                .map(account -> new Listed(account, new Place(account.getUsername(), account.getId()))))
                .sorted(Comparator.comparing(Listed::place))
                .limit(limit)
                .toList();
    }

    private static Listed byNickname(Account account) {
        return new Listed(account, new Place(account.searchName(), account.getId()));
    }

    private TypedQuery<Account> query(String name, Place after) {
        return entityManager
                .createNamedQuery(name, Account.class)
                .setParameter("name", after.name())
                .setParameter("id", after.id());
    }

    private static Stream<Account> list(TypedQuery<Account> query, int limit) {
        return query.setMaxResults(limit).getResultStream();
    }

    /** The place after which the names with a beginning are, unless the page begins later. */
    private static Place later(String beginning, Place after) {
        var start = new Place(beginning, 0);
        return start.compareTo(after) > 0 ? start : after;
    }
}
