package org.likeness.discussion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.crypto.RandomHex;

/**
 * Creates posts and comments. Every form has a random submission ID: sending the form twice creates one post or comment; sending it
 * with another text creates another one. Guests get forms without one, because they all get the same page; their comments have an ID that
 * depends on what they say.
 */
@Singleton
public class Contributions {
    private static final int BYTES = 16;

    private final Posts posts;
    private final Comments comments;
    private final Clock clock;

    @Inject
    Contributions(Posts posts, Comments comments, Clock clock) {
        this.posts = posts;
        this.comments = comments;
        this.clock = clock;
    }

    /** The submission ID of a text that is stored once only. */
    public static String submissionOf(String... parts) {
        return TextHash.of(parts).substring(0, 2 * BYTES);
    }

    /** A random ID for a new form: 32 hex digits. */
    public static String newSubmission() {
        return RandomHex.of(BYTES);
    }

    /**
     * Creates a post, or returns the one that the same form created before.
     *
     * @param waiting whether a moderator has to approve it
     */
    public Post addPost(long accountId, String title, String body, boolean waiting, String submission) {
        var post = new Post(accountId, title.strip(), body.strip(), waiting, clock.instant(), submission);
        try {
            posts.add(post);
            return post;
        } catch (PersistenceException e) {
            var first = posts.bySubmission(submission).orElseThrow(() -> e);
            return first.isSameAs(accountId, title.strip(), body.strip())
                    ? first
                    : addPost(accountId, title, body, waiting, newSubmission());
        }
    }

    /**
     * Creates a comment, or returns the one that the same form created before.
     *
     * @param replyTo the id of the comment that it replies to; null to begin a thread
     * @param waiting whether a moderator has to approve it
     * @return empty if the post was deleted
     */
    public Optional<Comment> addComment(
            long postId, @Nullable Long replyTo, Author author, String body, boolean waiting, String submission) {
        var comment = new Comment(postId, author, body.strip(), waiting, clock.instant(), submission);
        try {
            comments.add(comment, replyTo, author, newSubmission());
            return Optional.of(comment);
        } catch (PersistenceException e) {
            if (posts.find(postId).isEmpty()) {
                return Optional.empty();
            }
            var first = comments.bySubmission(submission).orElseThrow(() -> e);
            return first.isSameAs(postId, author, body.strip())
                    ? Optional.of(first)
                    : addComment(postId, replyTo, author, body, waiting, newSubmission());
        }
    }
}
