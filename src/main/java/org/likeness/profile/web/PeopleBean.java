package org.likeness.profile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.account.PeopleList;
import org.likeness.account.PeopleList.Listed;
import org.likeness.account.PeopleList.Place;
import org.likeness.account.VisibleText;
import org.likeness.avatar.Person;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.portrait.Members;
import org.likeness.web.page.Texts;

/**
 * The list of members, newest first or by name, or those whose name begins with what somebody typed; 50 per page. It takes one query for the
 * accounts (two for those found) and one for all avatars.
 */
@RequestScoped
@Named
public class PeopleBean {
    private static final int PAGE_SIZE = 50;
    private static final int MAX_TYPED = 100;
    private static final String BY_NAME = "name";

    public record Row(String username, Person person) {}

    private final Accounts accounts;
    private final PeopleList list;
    private final Members members;
    private final List<Row> rows = new ArrayList<>();

    private String typed = "";
    private String message = "";
    private @Nullable String sort;
    private @Nullable String before;
    private @Nullable String after;
    private @Nullable String next;

    @Inject
    PeopleBean(Accounts accounts, PeopleList list, Members members) {
        this.accounts = accounts;
        this.list = list;
        this.members = members;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PeopleBean() {
        this(null, null, null);
    }

    /** Loads the page. The parameters have to be set. */
    public void load() {
        var texts = Texts.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        if (typed.length() > MAX_TYPED) {
            message = texts.get("search.long", MAX_TYPED);
        } else if (!typed.isEmpty()) {
            show(list.beginningWith(typed.startsWith("@") ? typed.substring(1) : typed, place(), PAGE_SIZE + 1));
            message = rows.isEmpty() ? texts.get("people.none", typed) : "";
        } else if (isByName()) {
            show(list.all(place(), PAGE_SIZE + 1));
        } else {
            var page = Page.of(accounts.newest(RowId.parse(before).orElse(Long.MAX_VALUE), PAGE_SIZE + 1), PAGE_SIZE);
            addRows(page.rows());
            next = Optional.ofNullable(page.next(Account::getId))
                    .map(id -> "before=" + id)
                    .orElse(null);
        }
    }

    private void show(List<Listed> found) {
        var page = Page.of(found, PAGE_SIZE);
        addRows(page.rows().stream().map(Listed::account).toList());
        String same = typed.isEmpty() ? "sort=" + BY_NAME : "q=" + URLEncoder.encode(typed, UTF_8);
        next = Optional.ofNullable(page.next(Listed::place))
                .map(place -> same + "&after=" + URLEncoder.encode(place.toString(), UTF_8))
                .orElse(null);
    }

    private void addRows(List<Account> page) {
        List<Person> people = members.people(page);
        for (int i = 0; i < people.size(); i++) {
            rows.add(new Row(page.get(i).getUsername(), people.get(i)));
        }
    }

    private Place place() {
        return Optional.ofNullable(after).flatMap(Place::parse).orElse(Place.START);
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    /** Why there are no people; empty if there are some. */
    public String getMessage() {
        return message;
    }

    /** The query of the next page; null on the last. */
    public @Nullable String getNext() {
        return next;
    }

    public boolean isByName() {
        return BY_NAME.equals(sort);
    }

    /** What was typed, as far as it fits into the field. */
    public String getTyped() {
        return VisibleText.beginning(typed, MAX_TYPED);
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed.replaceAll("\\p{Cc}", " ").strip();
    }

    public @Nullable String getSort() {
        return sort;
    }

    /** Anything but {@code name} means the newest first. */
    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getBefore() {
        return before;
    }

    /** Anything that is not a number means the first page. */
    public void setBefore(@Nullable String before) {
        this.before = before;
    }

    public @Nullable String getAfter() {
        return after;
    }

    /** Anything that is not a place means the first page. */
    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
