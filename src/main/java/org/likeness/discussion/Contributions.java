package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody writes a post or a comment. A form that is sent twice counts once; the same form with another text is something new. */
@ApplicationScoped
public class Contributions {
    private static final SecureRandom RANDOM = new SecureRandom();
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

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Contributions() {
        this(null, null, null);
    }

    /** A number for a form, by which it is known when it is sent once more: 32 hex digits. */
    public static String newSubmission() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps a post, or finds the one that the same form has made before. */
    public Post post(long accountId, String title, String body, String submission) {
        var post = new Post(accountId, title.strip(), body.strip(), clock.instant(), submission);
        try {
            posts.add(post);
            return post;
        } catch (PersistenceException e) {
            var first = posts.bySubmission(submission).orElseThrow(() -> e);
            return first.says(accountId, title.strip(), body.strip())
                    ? first
                    : post(accountId, title, body, newSubmission());
        }
    }

    /**
     * Keeps a comment, or finds the one that the same form has made before.
     *
     * @param replyTo the id of the comment that it replies to, null for none
     * @param waiting whether a moderator has to let it through
     * @return empty where the post is gone
     */
    public Optional<Comment> comment(
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
            return first.says(postId, author, body.strip())
                    ? Optional.of(first)
                    : comment(postId, replyTo, author, body, waiting, newSubmission());
        }
    }
}
