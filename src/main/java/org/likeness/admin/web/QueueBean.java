package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.admin.TextId;
import org.likeness.admin.web.ReviewContexts.Context;
import org.likeness.database.Page;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.discussion.web.ContributionView;
import org.likeness.discussion.web.ContributionViews;

/** Posts and comments for moderators: those that wait for approval, oldest first, or some that are chosen. */
@RequestScoped
@Named
public class QueueBean {
    private static final int PAGE_SIZE = 20;

    /**
     * A post or comment.
     *
     * @param post the id of the post, or of the post that the comment belongs to
     * @param title empty for a comment
     * @param fingerprint the hash of the text that the moderator sees
     */
    public record Row(TextId id, long post, String title, String fingerprint, ContributionView view, Context context) {}

    private final Posts posts;
    private final Comments comments;
    private final ContributionViews views;
    private final ReviewContexts contexts;
    private List<Row> rows = List.of();
    private @Nullable String next;
    private String after = "";
    private boolean selected;

    @Inject
    QueueBean(Posts posts, Comments comments, ContributionViews views, ReviewContexts contexts) {
        this.posts = posts;
        this.comments = comments;
        this.views = views;
        this.contexts = contexts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    QueueBean() {
        this(null, null, null, null);
    }

    /**
     * Loads a page: first all posts, then all comments. The parameter {@code after} is the last item of the page before; {@code all} selects
     * everything on the page.
     *
     * @param elsewhere the ids of texts that the page shows in another place
     */
    void showQueue(Set<String> elsewhere, HttpServletRequest request) {
        var last = TextId.parse(request.getParameter("after"));
        boolean postsToo = last.isEmpty() || last.get().isPost();
        long start = last.map(TextId::id).orElse(0L);
        after = last.map(TextId::toString).orElse("");
        selected = request.getParameter("all") != null;
        List<Post> waitingPosts = postsToo ? posts.waiting(start, PAGE_SIZE + 1) : List.of();
        List<Comment> waitingComments = comments.waiting(postsToo ? 0 : start, PAGE_SIZE + 1);
        var ids = new ArrayList<TextId>();
        waitingPosts.forEach(post -> ids.add(new TextId(true, post.id())));
        waitingComments.forEach(comment -> ids.add(new TextId(false, comment.id())));
        var page = Page.of(ids.subList(0, Math.min(ids.size(), PAGE_SIZE + 1)), PAGE_SIZE);
        rows = rows(
                waitingPosts.stream()
                        .filter(post -> page.rows().contains(new TextId(true, post.id())))
                        .toList(),
                waitingComments.stream()
                        .filter(comment -> page.rows().contains(new TextId(false, comment.id())))
                        .toList(),
                request);
        rows.removeIf(row -> elsewhere.contains(row.id().toString()));
        next = page.next(Objects::toString);
    }

    /** Returns false if there is no such text. */
    boolean show(TextId id, HttpServletRequest request) {
        rows = rows(Set.of(id), request);
        return !rows.isEmpty();
    }

    /** Those of these texts that still exist. */
    List<Row> rows(Set<TextId> ids, HttpServletRequest request) {
        return rows(
                ids.stream()
                        .filter(TextId::isPost)
                        .flatMap(id -> posts.find(id.id()).stream())
                        .toList(),
                ids.stream()
                        .filter(id -> !id.isPost())
                        .flatMap(id -> comments.find(id.id()).stream())
                        .filter(comment -> !comment.isDeleted())
                        .toList(),
                request);
    }

    private List<Row> rows(List<Post> shownPosts, List<Comment> shownComments, HttpServletRequest request) {
        var shown = views.of(shownPosts, shownComments, request).iterator();
        var around = contexts.of(shownPosts, shownComments, request);
        var all = new ArrayList<Row>();
        for (Post post : shownPosts) {
            var id = new TextId(true, post.id());
            all.add(new Row(id, post.id(), post.title(), post.textHash(), shown.next(), context(id, around)));
        }
        for (Comment comment : shownComments) {
            var id = new TextId(false, comment.id());
            all.add(new Row(id, comment.postId(), "", comment.textHash(), shown.next(), context(id, around)));
        }
        return all;
    }

    private static Context context(TextId id, Map<TextId, Context> all) {
        return Objects.requireNonNull(all.get(id));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable String getNext() {
        return next;
    }

    /** The parameter of this page; empty on the first. */
    public String getAfter() {
        return after;
    }

    /** Whether everything on the page is selected. */
    public boolean isSelected() {
        return selected;
    }
}
