package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.discussion.PostSummary;
import org.likeness.discussion.Posts;
import org.likeness.portrait.Members;
import org.likeness.web.page.Texts;

/** The home page: all posts, newest first, 20 per page. It takes one query for the posts and one for their authors. */
@RequestScoped
@Named
public class PostsBean {
    private static final int PAGE_SIZE = 20;

    /** @param comments the number of comments, as text */
    public record Row(long id, String title, Byline by, String comments) {}

    private final Posts posts;
    private final Members members;
    private List<Row> rows = List.of();

    private @Nullable String before;

    private @Nullable Long next;

    @Inject
    PostsBean(Posts posts, Members members) {
        this.posts = posts;
        this.members = members;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostsBean() {
        this(null, null);
    }

    /** Loads the page. The parameter {@code before} has to be set. */
    public void load() {
        var page = Page.of(posts.newest(start(), PAGE_SIZE + 1), PAGE_SIZE);
        rows = rows(page.rows());
        next = page.next(PostSummary::id);
    }

    private List<Row> rows(List<PostSummary> page) {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var texts = Texts.of(request);
        var authors = page.stream()
                .map(PostSummary::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var bylines = new Byline.Factory(members.members(authors), request);
        return page.stream()
                .map(post -> new Row(
                        post.id(),
                        post.title(),
                        bylines.ofMember(post.accountId(), post.written()),
                        texts.get("posts.comments", post.commentCount())))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return start() == Long.MAX_VALUE;
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
