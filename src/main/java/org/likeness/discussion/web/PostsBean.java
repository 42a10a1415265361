package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.discussion.PostSummary;
import org.likeness.discussion.Posts;

/** The home page: all posts, newest first, 20 per page. It takes one query for the posts and one for their authors. */
@RequestScoped
@Named
public class PostsBean {
    static final int PAGE_SIZE = 20;

    private final Posts posts;
    private final PostRows postRows;
    private List<PostRow> rows = List.of();

    private @Nullable String before;

    private @Nullable Long next;

    @Inject
    PostsBean(Posts posts, PostRows postRows) {
        this.posts = posts;
        this.postRows = postRows;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostsBean() {
        this(null, null);
    }

    /** Loads the page. The parameter {@code before} has to be set. */
    public void load() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var page = Page.of(posts.newest(start(), PAGE_SIZE + 1), PAGE_SIZE);
        rows = postRows.of(page.rows(), request);
        next = page.next(PostSummary::id);
    }

    public List<PostRow> getRows() {
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
