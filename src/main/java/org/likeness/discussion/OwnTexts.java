package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Everything that a member has written, for themselves: oldest first, also what waits for approval. */
@ApplicationScoped
public class OwnTexts {
    /** @param title the title of the post */
    public record OwnComment(Comment comment, String title) {}

    @PersistenceContext
    private EntityManager entityManager;

    /** @param after only posts with a larger id */
    public List<Post> posts(long accountId, long after, int limit) {
        return entityManager
                .createNamedQuery("Post.by", Post.class)
                .setParameter("account", accountId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param after only comments with a larger id */
    public List<OwnComment> comments(long accountId, long after, int limit) {
        return entityManager
                .createNamedQuery("Comment.by", Object[].class)
                .setParameter("account", accountId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new OwnComment((Comment) row[0], (String) row[1]))
                .toList();
    }
}
