package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All comments. Those of a post stand in pages of 50, oldest thread first, the replies behind what they reply to. */
@ApplicationScoped
public class Comments {
    static final int PAGE = 50;

    @PersistenceContext
    EntityManager entityManager;

    private final Clock clock;

    @Inject
    Comments(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Comments() {
        this(null);
    }

    public Optional<Comment> find(long id) {
        return Optional.ofNullable(entityManager.find(Comment.class, id));
    }

    /** The first page. */
    public CommentPage first(long postId) {
        return after(postId, Place.START);
    }

    /** The page that begins after a place; the last one where nothing stands behind it any more. */
    public CommentPage after(long postId, Place place) {
        var found = ordered("Comment.after", postId, place, PAGE + 1); // one more tells that there is a next page
        if (found.isEmpty() && !place.equals(Place.START)) {
            return last(postId);
        }
        var comments = found.subList(0, Math.min(PAGE, found.size()));
        return new CommentPage(
                comments,
                place.equals(Place.START) ? null : comments.get(0).place(),
                found.size() > PAGE ? comments.get(PAGE - 1).place() : null);
    }

    private CommentPage last(long postId) {
        var page = before(postId, Place.END);
        return new CommentPage(page.comments(), page.earlier(), null);
    }

    /** The page that ends before a place; the first one where there are fewer than a page's. */
    public CommentPage before(long postId, Place place) {
        var found = ordered("Comment.before", postId, place, PAGE + 1);
        if (found.size() < PAGE) {
            return first(postId);
        }
        var comments = new ArrayList<>(found.subList(0, PAGE));
        Collections.reverse(comments);
        return new CommentPage(
                comments,
                found.size() > PAGE ? comments.get(0).place() : null,
                comments.get(PAGE - 1).place());
    }

    /** After which place the page begins that holds a comment, counted from the first; null for the first. */
    public @Nullable Place startOfPageWith(Comment comment) {
        long before = positioned("Comment.countBefore", Long.class, comment.postId(), comment.place())
                .getSingleResult();
        int onPage = (int) (before % PAGE);
        if (before < PAGE) {
            return null;
        }
        var last = ordered("Comment.before", comment.postId(), comment.place(), onPage + 1);
        return last.get(onPage).place();
    }

    /** The last ones of a member, newest first. */
    public List<Remark> latestOf(long accountId, int most) {
        return entityManager
                .createNamedQuery("Comment.latestOf", Object[].class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultStream()
                .map(Remark::of)
                .toList();
    }

    /** Those that wait for a moderator, oldest first. */
    public List<Comment> waiting(int most) {
        return entityManager
                .createNamedQuery("Comment.waiting", Comment.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Keeps a new comment. The database refuses a second one with its submission.
     *
     * @param replyTo the comment that it replies to; where that is gone meanwhile, a thread of its own begins
     * @param newFace what a guest is drawn by whose e-mail was not here before
     */
    @Transactional
    void add(Comment comment, @Nullable Long replyTo, Author author, String newFace) {
        if (author.isGuest()) {
            comment.wear(faceOf(author.email()).orElse(newFace));
        }
        entityManager.persist(comment);
        comment.join(replyTo == null ? null : rootOf(comment.postId(), replyTo));
        entityManager.flush(); // so that a refusal comes from here
    }

    Optional<Comment> bySubmission(String submission) {
        return entityManager
                .createNamedQuery("Comment.bySubmission", Comment.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what a member makes of their own comment; of anybody else's, nothing is changed. */
    @Transactional
    public void change(long id, long accountId, String body) {
        find(id).filter(comment -> comment.isBy(accountId))
                .ifPresent(comment -> comment.change(body.strip(), clock.instant()));
    }

    /** Lets everybody see a comment that waited; none is fine, too. */
    @Transactional
    public void release(long id) {
        find(id).ifPresent(Comment::release);
    }

    /** Deletes a comment; what others replied to stays as an empty place, as long as a reply is there. None is fine, too. */
    @Transactional
    public void delete(long id) {
        var found = find(id);
        if (found.isEmpty()) {
            return;
        }
        var comment = found.get();
        var root = lock(comment.place().root()); // a reply that comes at the same time waits, or is counted
        if (comment.isReply()) {
            entityManager.remove(comment);
            entityManager.flush();
            if (root != null && root.isDeleted() && replies(root) == 0) {
                entityManager.remove(root);
            }
        } else if (replies(comment) > 0) {
            comment.empty();
        } else {
            entityManager.remove(comment);
        }
    }

    private @Nullable Comment lock(long id) {
        return entityManager.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The comment, or its empty place, that the thread of another began with; none where the other is gone or elsewhere. */
    private @Nullable Comment rootOf(long postId, long replyTo) {
        return find(replyTo)
                .map(comment -> lock(comment.place().root()))
                .filter(root -> root.postId() == postId && !root.isWaiting())
                .filter(root -> root.id() != replyTo || !root.isDeleted())
                .orElse(null);
    }

    private Optional<String> faceOf(String email) {
        return entityManager
                .createNamedQuery("Comment.faceOf", String.class)
                .setParameter("email", email)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private long replies(Comment root) {
        return entityManager
                .createNamedQuery("Comment.countReplies", Long.class)
                .setParameter("post", root.postId())
                .setParameter("root", root.id())
                .getSingleResult();
    }

    private List<Comment> ordered(String query, long postId, Place place, int most) {
        return positioned(query, Comment.class, postId, place)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> positioned(String query, Class<T> type, long postId, Place place) {
        return entityManager
                .createNamedQuery(query, type)
                .setParameter("post", postId)
                .setParameter("root", place.root())
                .setParameter("id", place.id());
    }
}
