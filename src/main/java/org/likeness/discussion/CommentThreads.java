package org.likeness.discussion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comments with the replies to them. Whoever changes a thread locks its post, then its first comment, before the others. */
@Singleton
class CommentThreads {
    @PersistenceContext
    private EntityManager entityManager;

    private final CommentCounter counter;

    @Inject
    CommentThreads(CommentCounter counter) {
        this.counter = counter;
    }

    /** Locks a comment, after its post and the first comment of its thread; empty if it is gone. */
    Optional<Comment> lock(long id) {
        var comment = entityManager.find(Comment.class, id);
        if (comment == null) {
            return Optional.empty();
        }
        counter.lock(comment.postId());
        if (comment.isReply()) {
            lockRoot(comment);
        }
        return Optional.ofNullable(entityManager.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private @Nullable Comment lockRoot(Comment comment) {
        return entityManager.find(Comment.class, comment.position().root(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first comment of the thread that a reply belongs to; null if the other comment is gone or belongs to another post. */
    @Nullable
    Comment joinable(long postId, long replyTo) {
        return Optional.ofNullable(entityManager.find(Comment.class, replyTo))
                .map(this::lockRoot)
                .filter(root -> root.postId() == postId && !root.isWaiting())
                .filter(root -> root.id() != replyTo || !root.isDeleted())
                .orElse(null);
    }

    /**
     * Removes a comment that is locked, and the placeholder that it was the last reply to. One with replies becomes a placeholder itself.
     */
    void remove(Comment comment) {
        if (comment.isReply()) {
            counter.remove(comment);
            entityManager.flush();
            var root = lockRoot(comment);
            if (root != null && root.isDeleted() && replies(root) == 0) {
                counter.remove(root);
            }
        } else if (replies(comment) > 0) {
            counter.change(comment, comment::makePlaceholder);
        } else {
            counter.remove(comment);
        }
    }

    private long replies(Comment root) {
        return entityManager
                .createNamedQuery("Comment.countReplies", Long.class)
                .setParameter("post", root.postId())
                .setParameter("root", root.id())
                .getSingleResult();
    }
}
