package org.likeness.profile.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.avatar.Person;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.portrait.Members;

/** The list of members, newest first, 50 per page. It takes one query for the accounts and one for all avatars. */
@RequestScoped
@Named
public class PeopleBean {
    private static final int PAGE_SIZE = 50;

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

    /** Loads the page. The parameter {@code before} has to be set. */
    public void load() {
        var page = Page.of(accounts.newest(start(), PAGE_SIZE + 1), PAGE_SIZE);
        List<Person> people = members.people(page.rows());
        for (int i = 0; i < people.size(); i++) {
            rows.add(new Row(page.rows().get(i).getUsername(), people.get(i)));
        }
        next = page.next(Account::getId);
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    public @Nullable String getBefore() {
        return before;
    }

    /** Anything that is not a number means the first page. */
    public void setBefore(@Nullable String before) {
        this.before = RowId.parse(before).map(Object::toString).orElse(null);
    }

    private long start() {
        return RowId.parse(before).orElse(Long.MAX_VALUE);
    }
}
