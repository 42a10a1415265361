package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;

/** The posts and comments that wait for approval, oldest first, at most 50 of each. */
@RequestScoped
@Named
public class ModerationBean {
    private static final int PAGE_SIZE = 50;

    /**
     * A post or comment that waits for approval.
     *
     * @param post the id of the post, or of the post that the comment belongs to
     * @param title empty for a comment
     * @param kind {@code comment} or {@code post}
     * @param textHash the hash of the text that the moderator sees
     */
    public record Row(long post, String title, String kind, String textHash, ContributionView view) {}

    private final Posts posts;
    private final Comments comments;
    private final ContributionViews views;
    private List<Row> rows = List.of();

    @Inject
    ModerationBean(Posts posts, Comments comments, ContributionViews views) {
        this.posts = posts;
        this.comments = comments;
        this.views = views;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ModerationBean() {
        this(null, null, null);
    }

    void show(HttpServletRequest request) {
        var waitingPosts = posts.waiting(PAGE_SIZE);
        var waitingComments = comments.waiting(PAGE_SIZE);
        var next = views.of(waitingPosts, waitingComments, request).iterator();
        rows = new ArrayList<>();
        waitingPosts.forEach(post -> rows.add(new Row(post.id(), post.title(), "post", post.textHash(), next.next())));
        waitingComments.forEach(
                comment -> rows.add(new Row(comment.postId(), "", "comment", comment.textHash(), next.next())));
    }

    public List<Row> getRows() {
        return rows;
    }
}
