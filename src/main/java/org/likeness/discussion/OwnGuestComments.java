package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What guests see and do with comments of their own, which they prove by the secret in their browser. */
@ApplicationScoped
public class OwnGuestComments {
    /** For how long a guest can withdraw a comment. */
    public static final Duration TIME = Duration.ofMinutes(10);

    private static final int MAX_SHOWN = 50;

    /** What became of a withdrawal. */
    public enum Outcome {
        DONE,
        /** There is no such comment, or not any more. */
        GONE,
        NOT_YOURS,
        TOO_LATE
    }

    @PersistenceContext
    private EntityManager entityManager;

    private final CommentThreads threads;
    private final Clock clock;

    @Inject
    OwnGuestComments(CommentThreads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OwnGuestComments() {
        this(null, null);
    }

    /** A guest's comments on one post that wait for approval, oldest first. */
    public List<Comment> waiting(String secret, long postId) {
        return entityManager
                .createNamedQuery("Comment.waitingOfGuest", Comment.class)
                .setParameter("key", GuestSecret.hash(secret))
                .setParameter("post", postId)
                .setMaxResults(MAX_SHOWN)
                .getResultList();
    }

    /** Whether a guest can withdraw this comment now. */
    public boolean isWithdrawable(Comment comment, String secret) {
        return isInTime(comment) && !comment.isDeleted() && comment.isByGuest(secret);
    }

    /** Deletes a comment, if the guest may withdraw it. One with replies leaves a placeholder. */
    @Transactional
    public Outcome withdraw(long id, String secret) {
        var comment = threads.lock(id).filter(found -> !found.isDeleted());
        if (comment.isEmpty()) {
            return Outcome.GONE;
        } else if (!comment.get().isByGuest(secret)) {
            return Outcome.NOT_YOURS;
        } else if (!isInTime(comment.get())) {
            return Outcome.TOO_LATE;
        }
        threads.remove(comment.get());
        return Outcome.DONE;
    }

    /**
     * Gives a comment that nobody has read yet to the browser that sent the same form again, for example by a second click, after which it
     * never sees the answer to the first one.
     */
    @Transactional
    public void claim(long id, Author author) {
        threads.lock(id).filter(Comment::isWaiting).ifPresent(comment -> comment.giveTo(author.guestKey()));
    }

    private boolean isInTime(Comment comment) {
        return clock.instant().isBefore(comment.written().plus(TIME));
    }
}
