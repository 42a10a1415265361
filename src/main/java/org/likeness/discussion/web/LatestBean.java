package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.likeness.discussion.CommentRow;
import org.likeness.discussion.Comments;
import org.likeness.discussion.PostSummary;
import org.likeness.discussion.Posts;
import org.likeness.web.page.Texts;

/** What a member wrote last, for their public page. */
@RequestScoped
@Named
public class LatestBean {
    private static final int LENGTH = 5;

    /**
     * A post of the member.
     *
     * @param comments the number of comments, as text
     */
    public record LatestPost(long id, String title, String excerpt, Instant written, String comments) {}

    /**
     * A comment of the member.
     *
     * @param title the title of the post
     */
    public record LatestComment(long id, long postId, String title, String excerpt, Instant written) {}

    private final Posts posts;
    private final Comments comments;
    private List<LatestPost> latestPosts = List.of();
    private List<LatestComment> latestComments = List.of();

    @Inject
    LatestBean(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LatestBean() {
        this(null, null);
    }

    /** Loads what a member wrote, and returns this bean. */
    public LatestBean of(long accountId) {
        var texts = Texts.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        latestPosts = posts.latestOf(accountId, LENGTH).stream()
                .map(post -> view(post, texts))
                .toList();
        latestComments = comments.latestOf(accountId, LENGTH).stream()
                .map(LatestBean::view)
                .toList();
        return this;
    }

    private static LatestPost view(PostSummary post, Texts texts) {
        return new LatestPost(
                post.id(),
                post.title(),
                Excerpt.ofMarkdown(post.text()),
                post.written(),
                texts.get("posts.comments", post.commentCount()));
    }

    private static LatestComment view(CommentRow comment) {
        return new LatestComment(
                comment.id(), comment.postId(), comment.title(), Excerpt.ofMarkdown(comment.text()), comment.written());
    }

    public List<LatestPost> getPosts() {
        return latestPosts;
    }

    public List<LatestComment> getComments() {
        return latestComments;
    }

    /** Whether the member wrote nothing that everybody sees. */
    public boolean isNothing() {
        return latestPosts.isEmpty() && latestComments.isEmpty();
    }
}
