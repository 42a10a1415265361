package org.likeness.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.avatar.Person;
import org.likeness.portrait.Members;

/** The page of all members, newest first, 50 at a time: one query for the accounts and one for all their faces. */
@RequestScoped
@Named
public class PeopleBean {
    private static final int PAGE = 50;

    /** A member as the page shows them. */
    public record Row(String username, Person person) {}

    private final Accounts accounts;
    private final Members members;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable String before;
    private @Nullable Long next;

    @Inject
    PeopleBean(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PeopleBean() {
        this(null, null);
    }

    /** Looks up the page; called when its parameter is known. */
    public void load() {
        List<Account> found = accounts.newest(start(), PAGE + 1); // one more tells that there is a next page
        List<Account> page = found.subList(0, Math.min(PAGE, found.size()));
        List<Person> people = members.people(page);
        for (int i = 0; i < page.size(); i++) {
            rows.add(new Row(page.get(i).getUsername(), people.get(i)));
        }
        next = found.size() > PAGE ? page.get(PAGE - 1).getId() : null;
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    /** Where the next page begins; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }

    /** Where the page begins; what is no number begins at the newest. */
    private long start() {
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
