package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Person;
import org.likeness.discussion.Headline;
import org.likeness.discussion.Posts;
import org.likeness.portrait.Members;
import org.likeness.web.support.Texts;

/** The page of all posts, newest first, 20 at a time: one query for the posts and one for the people who wrote them. */
@RequestScoped
@Named
public class PostsBean {
    private static final int PAGE = 20;

    /** A post as the page shows it, with all words ready. */
    public record Row(
            long id,
            String title,
            Person person,
            String name,
            String href,
            String datetime,
            String day,
            String comments) {}

    private final Posts posts;
    private final Members members;
    private final Gate gate;
    private List<Row> rows = List.of();
    private @Nullable String before;
    private @Nullable Long next;

    @Inject
    PostsBean(Posts posts, Members members, Gate gate) {
        this.posts = posts;
        this.members = members;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostsBean() {
        this(null, null, null);
    }

    /** Looks up the page; called when its parameter is known. */
    public void load() {
        var found = posts.newest(start(), PAGE + 1); // one more tells that there is a next page
        var page = found.subList(0, Math.min(PAGE, found.size()));
        rows = rows(page);
        next = found.size() > PAGE ? page.get(PAGE - 1).id() : null;
    }

    private List<Row> rows(List<Headline> page) {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var texts = Texts.of(request);
        var days = new Day.Writer(texts.locale());
        var authors = members.members(
                page.stream().map(Headline::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return page.stream()
                .map(post -> {
                    var by = Byline.of(post.accountId(), authors, request.getContextPath(), texts.get("comment.gone"));
                    var day = days.of(post.written());
                    return new Row(
                            post.id(),
                            post.title(),
                            by.person(),
                            by.name(),
                            by.href(),
                            day.datetime(),
                            day.words(),
                            texts.get("posts.comments", post.comments()));
                })
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the next page begins; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    /** Whether it is the page of the newest posts. */
    public boolean isFirst() {
        return start() == Long.MAX_VALUE;
    }

    public boolean isModerator() {
        return gate.isModerator();
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }

    /** Where the page begins; what is no number begins at the newest. */
    private long start() {
        return Typed.id(before).orElse(Long.MAX_VALUE);
    }
}
