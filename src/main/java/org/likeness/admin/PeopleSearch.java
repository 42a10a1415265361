package org.likeness.admin;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.account.Account;
import org.likeness.account.EmailAddress;
import org.likeness.account.SearchName;

/** Finds accounts for moderators, also those that nobody else can see. */
@Singleton
public class PeopleSearch {
    /** How many accounts a search finds at most. */
    static final int MAX_FOUND = 50;

    /** Which accounts a list shows. */
    public enum Filter {
        ALL(""),
        WAITING(" and a.waiting = true"),
        UNCONFIRMED(" and a.confirmedEmail is null"),
        BLOCKED(" and a.blocked is not null"),
        PORTRAIT(" and exists (select p from Portrait p where p.accountId = a.id)"),
        STAFF(" and a.role is not null"),
        /** The most reported first. */
        REPORTED(" and a.reports > 0");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }

        /** The last part of the key of its text, and its value in URLs. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The filter with this key; all accounts for anything else. */
        public static Filter of(String key) {
            return List.of(values()).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /**
     * The accounts that a search found.
     *
     * @param more whether it would have found more than {@value #MAX_FOUND}
     */
    public record Found(List<Account> accounts, boolean more) {}

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Where a page of accounts begins: after the account with this id, which had this many reports.
     *
     * @param reports only for {@link Filter#REPORTED}
     */
    public record Start(int reports, long id) {
        /** The first page. */
        public static final Start FIRST = new Start(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** A page of accounts, newest first, unless the filter has another order. */
    public List<Account> page(Filter filter, Start start, int limit) {
        return filter == Filter.REPORTED ? mostReported(start, limit) : newest(filter, start, limit);
    }

    private List<Account> newest(Filter filter, Start start, int limit) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.id < :before" + filter.condition + " order by a.id desc",
                        Account.class)
                .setParameter("before", start.id())
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Account> mostReported(Start start, int limit) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.reports <= :reports and (a.reports < :reports or a.id < :before)"
                                + Filter.REPORTED.condition + " order by a.reports desc, a.id desc",
                        Account.class)
                .setParameter("reports", start.reports())
                .setParameter("before", start.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The accounts whose username or nickname begins with a text, in any case and with any accents; or those that claim or own the email
     * that the text is. With an at sign before it, the text is a username.
     */
    public Found search(String text) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.indexOf('\0') >= 0) {
            return new Found(List.of(), false);
        }
        if (typed.indexOf('@') > 0) {
            String email = EmailAddress.of(typed).text();
            return found(List.of(select("a.email = :key", email), select("a.confirmedEmail = :key", email)));
        }
        if (typed.startsWith("@")) {
            return found(List.of(select("a.username like :key escape '!'", prefix(typed.substring(1)))));
        }
        return found(List.of(
                select("a.username like :key escape '!'", prefix(typed)),
                select("a.searchName like :key escape '!'", prefix(SearchName.of(typed)))));
    }

    private List<Account> select(String condition, String key) {
        return entityManager
                .createQuery("select a from Account a where " + condition + " order by a.id desc", Account.class)
                .setParameter("key", key)
                .setMaxResults(MAX_FOUND + 1)
                .getResultList();
    }

    private static Found found(List<List<Account>> lists) {
        Map<Long, Account> all = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(account -> all.putIfAbsent(account.getId(), account)));
        return new Found(all.values().stream().limit(MAX_FOUND).toList(), all.size() > MAX_FOUND);
    }

    private static String prefix(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
