package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The posts of all members. */
@ApplicationScoped
public class Posts {
    @PersistenceContext
    private EntityManager entityManager;

    private final PostWords words;
    private final Clock clock;

    @Inject
    Posts(PostWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Posts() {
        this(null, null);
    }

    public Optional<Post> find(long id) {
        return Optional.ofNullable(entityManager.find(Post.class, id));
    }

    /**
     * The newest posts, newest first.
     *
     * @param before only posts with a smaller id
     */
    public List<PostSummary> newest(long before, int limit) {
        return entityManager
                .createNamedQuery("Post.newest", Object[].class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(PostSummary::of)
                .toList();
    }

    /** The newest posts with their texts, newest first. */
    public List<Post> newestWhole(int limit) {
        return entityManager
                .createNamedQuery("Post.newestWhole", Post.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest posts of a member with their texts, newest first. */
    public List<Post> newestOf(long accountId, int limit) {
        return entityManager
                .createNamedQuery("Post.newestOf", Post.class)
                .setParameter("account", accountId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of the newest posts, newest first. */
    public List<Long> newestIds(int limit) {
        return entityManager
                .createNamedQuery("Post.newestIds", Long.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The posts of a member, newest first. */
    public List<PostSummary> latestOf(long accountId, int limit) {
        return entityManager
                .createNamedQuery("Post.latestOf", Object[].class)
                .setParameter("account", accountId)
                .setMaxResults(limit)
                .getResultStream()
                .map(PostSummary::of)
                .toList();
    }

    /** The posts of a member, newest first, also those that others cannot see. */
    public List<Post> allOf(long accountId, int limit) {
        return entityManager
                .createNamedQuery("Post.allOf", Post.class)
                .setParameter("account", accountId)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Posts that wait for approval, oldest first.
     *
     * @param after only posts with a larger id
     */
    public List<Post> waiting(long after, int limit) {
        return entityManager
                .createNamedQuery("Post.waiting", Post.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many posts wait for approval. */
    public long countWaiting() {
        return entityManager.createNamedQuery("Post.countWaiting", Long.class).getSingleResult();
    }

    /** How many posts of a member are approved. */
    public long countApproved(long accountId) {
        return entityManager
                .createNamedQuery("Post.countApproved", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /** Locks a post for a moderator's decision, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Post> lockForReview(long id) {
        return Optional.ofNullable(lock(id));
    }

    /**
     * Publishes a post that waits for approval. Does nothing if it was deleted or approved before.
     *
     * @param textHash the hash of the text that the moderator read
     * @return false if the text was edited since, so that the post still waits
     */
    @Transactional
    public boolean approve(long id, String textHash) {
        var waiting = Optional.ofNullable(lock(id)).filter(Post::isWaiting);
        if (waiting.filter(post -> !post.textHash().equals(textHash)).isPresent()) {
            return false;
        }
        waiting.ifPresent(Post::approve);
        return true;
    }

    /** Makes a post wait for approval again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hideForReview(long id) {
        Optional.ofNullable(lock(id)).ifPresent(Post::awaitApproval);
    }

    /**
     * Stores a new post.
     *
     * @throws PersistenceException if a post with the same submission exists
     */
    @Transactional
    void add(Post post) {
        entityManager.persist(post);
        entityManager.flush(); // reports a second submission here and not at the end of the transaction
        words.store(post);
    }

    Optional<Post> bySubmission(String submission) {
        return entityManager
                .createNamedQuery("Post.bySubmission", Post.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    /**
     * Edits a post. Does nothing if the member is not its author.
     *
     * @param waits whether a moderator has to approve it again
     */
    @Transactional
    public void edit(long id, long accountId, String title, String body, boolean waits) {
        Optional.ofNullable(lock(id)).filter(post -> post.isBy(accountId)).ifPresent(post -> {
            post.edit(title.strip(), body.strip(), waits, clock.instant());
            words.store(post);
        });
    }

    /** Deletes a post, if it exists, with its comments. */
    @Transactional
    public void delete(long id) {
        find(id).ifPresent(entityManager::remove);
    }

    /** Locks the row, so that an edit and an approval cannot overlap. */
    private @Nullable Post lock(long id) {
        return entityManager.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
