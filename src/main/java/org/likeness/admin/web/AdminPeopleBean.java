package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.admin.PeopleSearch;
import org.likeness.admin.PeopleSearch.Filter;
import org.likeness.admin.PeopleSearch.Start;
import org.likeness.avatar.Person;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.portrait.Members;

/** The list of accounts: those that a search finds, or a page of those that a filter lets through. */
@RequestScoped
@Named
public class AdminPeopleBean {
    private static final int PAGE_SIZE = 50;
    private static final int MAX_SEARCH = 254;
    private static final Pattern START = Pattern.compile("([0-9]{1,9})\\.(" + RowId.PATTERN + ")");

    public record Row(Account account, Person person) {}

    private final PeopleSearch search;
    private final Members members;
    private List<Row> rows = List.of();
    private String searched = "";
    private @Nullable Filter filter;
    private boolean cut;
    private @Nullable String next;

    @Inject
    AdminPeopleBean(PeopleSearch search, Members members) {
        this.search = search;
        this.members = members;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AdminPeopleBean() {
        this(null, null);
    }

    void show(HttpServletRequest request) {
        searched = AdminServlet.line(request.getParameter("q"));
        if (searched.length() > MAX_SEARCH) {
            searched = searched.substring(0, MAX_SEARCH);
        }
        if (!searched.isEmpty()) {
            var found = search.search(searched);
            rows = rows(found.accounts());
            cut = found.more();
            return;
        }
        var chosen = Filter.of(AdminServlet.line(request.getParameter("filter")));
        filter = chosen;
        var page = Page.of(search.page(chosen, start(request.getParameter("before")), PAGE_SIZE + 1), PAGE_SIZE);
        rows = rows(page.rows());
        next = page.next(account -> account.getReports() + "." + account.getId());
    }

    /** The position in the form {@code 3.77}: the number of reports and the id. */
    private static Start start(@Nullable String text) {
        var matcher = START.matcher(text == null ? "" : text);
        return matcher.matches()
                ? new Start(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : Start.FIRST;
    }

    private List<Row> rows(List<Account> accounts) {
        var people = members.people(accounts);
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> new Row(accounts.get(i), people.get(i)))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** What was searched; empty for a filter. */
    public String getSearched() {
        return searched;
    }

    /** Null for a search. */
    public @Nullable Filter getFilter() {
        return filter;
    }

    public List<Filter> getFilters() {
        return List.of(Filter.values());
    }

    /** Whether the search would have found more. */
    public boolean isCut() {
        return cut;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable String getNext() {
        return next;
    }
}
