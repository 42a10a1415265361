package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Page;

/** The comments of all posts, shown in pages of 50: the oldest thread first, each followed by its replies. */
@ApplicationScoped
public class Comments {
    static final int PAGE_SIZE = 50;

    @PersistenceContext
    private EntityManager entityManager;

    private final CommentThreads threads;
    private final CommentCounter counter;
    private final Clock clock;

    @Inject
    Comments(CommentThreads threads, CommentCounter counter, Clock clock) {
        this.threads = threads;
        this.counter = counter;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Comments() {
        this(null, null, null);
    }

    public Optional<Comment> find(long id) {
        return Optional.ofNullable(entityManager.find(Comment.class, id));
    }

    public CommentPage first(long postId) {
        return after(postId, ThreadPosition.START);
    }

    /** The page after a position. If nothing follows that position any more, the last page. */
    public CommentPage after(long postId, ThreadPosition position) {
        boolean first = position.equals(ThreadPosition.START);
        var page = Page.of(inOrder("Comment.after", postId, position, PAGE_SIZE + 1), PAGE_SIZE);
        var comments = page.rows();
        if (comments.isEmpty() && !first) {
            return last(postId);
        }
        return new CommentPage(comments, first ? null : comments.get(0).position(), page.next(Comment::position));
    }

    private CommentPage last(long postId) {
        var page = before(postId, ThreadPosition.END);
        return new CommentPage(page.comments(), page.earlier(), null);
    }

    /** The page before a position. If too few comments precede it to fill a page, the first page. */
    public CommentPage before(long postId, ThreadPosition position) {
        var page = Page.of(inOrder("Comment.before", postId, position, PAGE_SIZE + 1), PAGE_SIZE);
        if (page.rows().size() < PAGE_SIZE) {
            return first(postId);
        }
        var comments = new ArrayList<>(page.rows());
        Collections.reverse(comments);
        return new CommentPage(
                comments,
                page.next(Comment::position),
                comments.get(PAGE_SIZE - 1).position());
    }

    /** The position after which the page with this comment begins; null for the first page. */
    public @Nullable ThreadPosition startOfPageWith(Comment comment) {
        long before = query("Comment.countBefore", Long.class, comment.postId(), comment.position())
                .getSingleResult();
        int onPage = (int) (before % PAGE_SIZE);
        if (before < PAGE_SIZE) {
            return null;
        }
        var last = inOrder("Comment.before", comment.postId(), comment.position(), onPage + 1);
        return last.get(onPage).position();
    }

    /** The last comment of a member on each of the posts that they have commented last, newest first. */
    public List<CommentRow> latestOf(long accountId, int limit) {
        Map<Long, CommentRow> byPost = new LinkedHashMap<>();
        entityManager
                .createNamedQuery("Comment.latestOf", Object[].class)
                .setParameter("account", accountId)
                .setMaxResults(PAGE_SIZE)
                .getResultStream()
                .map(CommentRow::of)
                .forEach(comment -> byPost.putIfAbsent(comment.postId(), comment));
        return byPost.values().stream().limit(limit).toList();
    }

    /** The comments of a member, newest first, also those that others cannot see. */
    public List<Comment> allOf(long accountId, int limit) {
        return entityManager
                .createNamedQuery("Comment.allOf", Comment.class)
                .setParameter("account", accountId)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Comments that wait for approval, oldest first.
     *
     * @param after only comments with a larger id
     */
    public List<Comment> waiting(long after, int limit) {
        return entityManager
                .createNamedQuery("Comment.waiting", Comment.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many comments wait for approval. */
    public long countWaiting() {
        return entityManager
                .createNamedQuery("Comment.countWaiting", Long.class)
                .getSingleResult();
    }

    /** A member's comments on one post that wait for approval, oldest first. */
    public List<Comment> waitingOf(long accountId, long postId) {
        return entityManager
                .createNamedQuery("Comment.waitingOf", Comment.class)
                .setParameter("account", accountId)
                .setParameter("post", postId)
                .setMaxResults(PAGE_SIZE)
                .getResultList();
    }

    /** How many comments of a member are approved. */
    public long countApproved(long accountId) {
        return entityManager
                .createNamedQuery("Comment.countApproved", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /**
     * Stores a new comment.
     *
     * @param replyTo the comment that it replies to; if that has been deleted, the new comment begins a thread
     * @param newDrawingSeed decides the drawing of a guest who comments for the first time
     * @throws PersistenceException if a comment with the same submission exists
     */
    @Transactional
    void add(Comment comment, @Nullable Long replyTo, Author author, String newDrawingSeed) {
        if (author.isGuest()) {
            comment.assignDrawingSeed(drawingSeedOf(author.email()).orElse(newDrawingSeed));
        }
        counter.lockForNew(comment);
        entityManager.persist(comment);
        comment.joinThread(replyTo == null ? null : threads.joinable(comment.postId(), replyTo), replyTo);
        entityManager.flush(); // reports a second submission here and not at the end of the transaction
        counter.added(comment);
    }

    Optional<Comment> bySubmission(String submission) {
        return entityManager
                .createNamedQuery("Comment.bySubmission", Comment.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    /**
     * Edits a comment. Does nothing if the member is not its author.
     *
     * @param waits whether a moderator has to approve it again
     */
    @Transactional
    public void edit(long id, long accountId, String body, boolean waits) {
        threads.lock(id)
                .filter(comment -> comment.isBy(accountId))
                .ifPresent(
                        comment -> counter.change(comment, () -> comment.edit(body.strip(), waits, clock.instant())));
    }

    /** Locks a comment for a moderator's decision, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Comment> lockForReview(long id) {
        return threads.lock(id);
    }

    /**
     * Publishes a comment that waits for approval. Does nothing if it was deleted or approved before.
     *
     * @param textHash the hash of the text that the moderator read
     * @return false if the text was edited since, so that the comment still waits
     */
    @Transactional
    public boolean approve(long id, String textHash) {
        var waiting = threads.lock(id).filter(Comment::isWaiting);
        if (waiting.filter(comment -> !comment.textHash().equals(textHash)).isPresent()) {
            return false;
        }
        waiting.ifPresent(comment -> counter.change(comment, comment::approve));
        return true;
    }

    /** Makes a comment wait for approval again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hideForReview(long id) {
        threads.lock(id).ifPresent(comment -> counter.change(comment, comment::awaitApproval));
    }

    /** Deletes a comment, if it exists. One with replies leaves a placeholder until the last reply is deleted. */
    @Transactional
    public void delete(long id) {
        threads.lock(id).ifPresent(threads::remove);
    }

    private Optional<String> drawingSeedOf(String email) {
        return entityManager
                .createNamedQuery("Comment.drawingSeedOf", String.class)
                .setParameter("email", email)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<Comment> inOrder(String query, long postId, ThreadPosition position, int limit) {
        return query(query, Comment.class, postId, position)
                .setMaxResults(limit)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String query, Class<T> type, long postId, ThreadPosition position) {
        return entityManager
                .createNamedQuery(query, type)
                .setParameter("post", postId)
                .setParameter("root", position.root())
                .setParameter("id", position.id());
    }
}
