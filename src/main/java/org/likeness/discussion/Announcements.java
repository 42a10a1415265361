package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Published comments that nobody was told about yet. Each is handed out once, also after a moderator has approved an edit of it. */
@ApplicationScoped
public class Announcements {
    /** In SQL, because JPQL has no "skip locked", with which each node takes another row. */
    private static final String NEXT = "select * from comment where announced = false and waiting = false order by id"
            + " fetch first 1 rows only for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    /** Takes the oldest one. It counts as announced when the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Comment> takeNext() {
        var found = entityManager.createNativeQuery(NEXT, Comment.class).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var comment = (Comment) found.get(0);
        comment.announce();
        return Optional.of(comment);
    }
}
