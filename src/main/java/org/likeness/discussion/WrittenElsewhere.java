package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds posts and comments that a member wrote on another site, with the times that they have there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WrittenElsewhere {
    /**
     * When a text was written and last edited.
     *
     * @param edited null if it was not edited
     */
    public record Times(Instant written, @Nullable Instant edited) {}

    private final Posts posts;
    private final Comments comments;

    @Inject
    WrittenElsewhere(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    WrittenElsewhere() {
        this(null, null);
    }

    /**
     * Adds a post and returns its id.
     *
     * @param waiting whether a moderator has to approve it
     */
    public long addPost(long accountId, String title, String body, boolean waiting, Times times) {
        var post = new Post(
                accountId, title.strip(), body.strip(), waiting, times.written(), Contributions.newSubmission());
        Optional.ofNullable(times.edited()).ifPresent(post::markEdited);
        posts.add(post);
        return post.id();
    }

    /**
     * Adds a member's comment on their own post and returns its id.
     *
     * @param replyTo the comment that it replies to; null to begin a thread
     * @param waiting whether a moderator has to approve it
     */
    public long addComment(
            long postId, @Nullable Long replyTo, long accountId, String body, boolean waiting, Times times) {
        var author = Author.member(accountId);
        String submission = Contributions.newSubmission();
        var comment = new Comment(postId, author, body.strip(), waiting, times.written(), submission);
        Optional.ofNullable(times.edited()).ifPresent(comment::markEdited);
        comment.announce(); // whoever it concerns knew it long ago
        comments.add(comment, replyTo, author, submission);
        return comment.id();
    }
}
