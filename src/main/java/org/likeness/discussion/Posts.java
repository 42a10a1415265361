package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All posts. */
@ApplicationScoped
public class Posts {
    @PersistenceContext
    EntityManager entityManager;

    private final Clock clock;

    @Inject
    Posts(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Posts() {
        this(null);
    }

    public Optional<Post> find(long id) {
        return Optional.ofNullable(entityManager.find(Post.class, id));
    }

    /**
     * Those that were written last, newest first.
     *
     * @param before only those with a smaller id: where the last list ended
     * @param most how many at most
     */
    public List<Headline> newest(long before, int most) {
        return entityManager
                .createNamedQuery("Post.newest", Object[].class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(Headline::of)
                .toList();
    }

    /** The last ones of a member, newest first. */
    public List<Title> latestOf(long accountId, int most) {
        return entityManager
                .createNamedQuery("Post.latestOf", Object[].class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultStream()
                .map(Title::of)
                .toList();
    }

    /** Keeps a new post. The database refuses a second one with its submission. */
    @Transactional
    void add(Post post) {
        entityManager.persist(post);
        entityManager.flush(); // so that a refusal comes from here
    }

    Optional<Post> bySubmission(String submission) {
        return entityManager
                .createNamedQuery("Post.bySubmission", Post.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what a member makes of their own post; of anybody else's, nothing is changed. */
    @Transactional
    public void change(long id, long accountId, String title, String body) {
        find(id).filter(post -> post.isBy(accountId))
                .ifPresent(post -> post.change(title.strip(), body.strip(), clock.instant()));
    }

    /** Deletes a post and what was said about it; none is fine, too. */
    @Transactional
    public void delete(long id) {
        find(id).ifPresent(entityManager::remove);
    }
}
