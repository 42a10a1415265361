package org.likeness.discussion;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.likeness.account.Account;

/**
 * Counts with each post the comments that everybody sees. All changes to comments go through this class, which locks the author of a new
 * comment, then the post, before the comments themselves are locked.
 */
@Singleton
class CommentCounter {
    /** In the order of their ids, so that two transactions cannot wait for each other. */
    private static final String LOCK_POSTS =
            "select id from post where id in (select id from post where account_id = ?1"
                    + " union select post_id from comment where account_id = ?1) order by id for update";

    private static final String RECOUNT = "update post set comment_count = (select count(*) from comment"
            + " where comment.post_id = post.id and waiting = false and hidden = false and deleted = false)"
            + " where id in (select post_id from comment where account_id = ?1)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Locks a post whose comments are about to change, until the transaction ends. Does nothing if it was deleted. */
    void lock(long postId) {
        post(postId);
    }

    /** Locks the author of a new comment, whom a moderator may be about to block, and its post. */
    void lockForNew(Comment comment) {
        Optional.ofNullable(comment.accountId())
                .ifPresent(author -> entityManager.find(Account.class, author, LockModeType.PESSIMISTIC_WRITE));
        lock(comment.postId());
    }

    /** Counts a new comment. */
    void added(Comment comment) {
        count(comment.postId(), comment.isShown() ? 1 : 0);
    }

    /** Changes a comment that is locked, and counts it if the change shows or hides it. */
    void change(Comment comment, Runnable change) {
        int before = comment.isShown() ? 1 : 0;
        change.run();
        count(comment.postId(), (comment.isShown() ? 1 : 0) - before);
    }

    /** Removes a comment that is locked. */
    void remove(Comment comment) {
        entityManager.remove(comment);
        count(comment.postId(), comment.isShown() ? -1 : 0);
    }

    /**
     * Changes many comments of a member, whose account is locked. Locks the posts of the member, too.
     *
     * @param change an update in the database
     */
    void changeAllOf(long accountId, Runnable change) {
        entityManager.createNativeQuery(LOCK_POSTS).setParameter(1, accountId).getResultList();
        change.run();
        entityManager.createNativeQuery(RECOUNT).setParameter(1, accountId).executeUpdate();
    }

    private void count(long postId, int change) {
        if (change != 0) {
            post(postId).ifPresent(post -> post.countComments(change));
        }
    }

    private Optional<Post> post(long id) {
        return Optional.ofNullable(entityManager.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
