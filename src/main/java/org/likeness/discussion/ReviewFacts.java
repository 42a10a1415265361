package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.database.Pairs;

/** What a moderator has to know about texts besides the texts. Each answer takes one query, however many texts there are. */
@ApplicationScoped
public class ReviewFacts {
    /** The most waiting comments of a guest that are deleted in one step. */
    private static final int MAX_OF_GUEST = 200;

    @PersistenceContext
    private EntityManager entityManager;

    /** The titles of posts, by their ids. */
    public Map<Long, String> titles(Collection<Long> posts) {
        return Pairs.of(query("Post.titles"), posts);
    }

    /** Those of these comments that were not deleted. */
    public List<Comment> comments(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createNamedQuery("Comment.among", Comment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many posts of members are approved, by their accounts. */
    public Map<Long, Long> approvedPosts(Collection<Long> accounts) {
        return Pairs.of(query("Post.approvedOfMembers"), accounts);
    }

    /** How many comments of members are approved, by their accounts. */
    public Map<Long, Long> approvedComments(Collection<Long> accounts) {
        return Pairs.of(query("Comment.approvedOfMembers"), accounts);
    }

    /** How many comments of guests are approved, by their emails. */
    public Map<String, Long> approvedOfGuests(Collection<String> emails) {
        return Pairs.of(query("Comment.approvedOfGuests"), emails);
    }

    /**
     * The waiting comments of a guest, oldest first, 200 at most.
     *
     * @param email empty if it does not matter
     * @param network its hash; empty if it does not matter
     */
    public List<Comment> waitingOfGuest(Optional<String> email, Optional<String> network) {
        return entityManager
                .createNamedQuery("Comment.waitingFromGuest", Comment.class)
                .setParameter("email", email.orElse(""))
                .setParameter("network", network.orElse(""))
                .setMaxResults(MAX_OF_GUEST)
                .getResultList();
    }

    private TypedQuery<Object[]> query(String name) {
        return entityManager.createNamedQuery(name, Object[].class);
    }
}
