package org.likeness.discussion;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comments with the replies to them. Whoever changes a thread locks its first comment before the others. */
@Singleton
class CommentThreads {
    @PersistenceContext
    private EntityManager entityManager;

    /** Locks the first comment of the thread of a comment; null if it is gone. */
    @Nullable
    Comment lock(Comment comment) {
        return entityManager.find(Comment.class, comment.position().root(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first comment of the thread that a reply belongs to; null if the other comment is gone or belongs to another post. */
    @Nullable
    Comment joinable(long postId, long replyTo) {
        return Optional.ofNullable(entityManager.find(Comment.class, replyTo))
                .map(this::lock)
                .filter(root -> root.postId() == postId && !root.isWaiting())
                .filter(root -> root.id() != replyTo || !root.isDeleted())
                .orElse(null);
    }

    /** Removes a comment, and the placeholder that it was the last reply to. One with replies becomes a placeholder itself. */
    void remove(Comment comment) {
        var root = lock(comment); // a concurrent reply waits, or is counted
        if (comment.isReply()) {
            entityManager.remove(comment);
            entityManager.flush();
            if (root != null && root.isDeleted() && replies(root) == 0) {
                entityManager.remove(root);
            }
        } else if (replies(comment) > 0) {
            comment.makePlaceholder();
        } else {
            entityManager.remove(comment);
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
