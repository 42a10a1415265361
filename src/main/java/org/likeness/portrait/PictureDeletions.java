package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.likeness.storage.PictureId;

/** The pictures that are no longer used. Their files are deleted after the commit, and the janitor repeats that until it succeeds. */
@ApplicationScoped
class PictureDeletions {
    private static final int BATCH = 500;

    @PersistenceContext
    private EntityManager entityManager;

    private final Clock clock;

    @Inject
    PictureDeletions(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PictureDeletions() {
        this(null);
    }

    /** Called in the transaction that stops using the picture. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(PictureId picture) {
        entityManager.persist(new PictureDeletion(picture, clock.instant()));
    }

    /** The next batch in the order of ids. */
    List<PictureId> after(String id) {
        return entityManager
                .createQuery(
                        "select d.pictureId from PictureDeletion d where d.pictureId > :id order by d.pictureId",
                        String.class)
                .setParameter("id", id)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(PictureId::new)
                .toList();
    }

    /** Called when the files are gone. */
    @Transactional
    void forget(Collection<PictureId> deleted) {
        if (!deleted.isEmpty()) {
            entityManager
                    .createQuery("delete from PictureDeletion d where d.pictureId in :ids")
                    .setParameter("ids", deleted.stream().map(PictureId::hex).toList())
                    .executeUpdate();
        }
    }
}
