package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.account.Accounts;
import org.likeness.storage.PictureId;

/** The portraits of all members. Every change locks the account, so it sees the portrait that it replaces. */
@ApplicationScoped
public class Portraits {
    private static final int BATCH = 500;

    /** In the order in which a picture can move between the tables while the queries run. */
    private static final List<String> KNOWN = List.of(
            "select d.stored.pictureId from Draft d where d.stored.pictureId in :ids",
            "select p.stored.pictureId from Portrait p where p.stored.pictureId in :ids",
            "select d.pictureId from PictureDeletion d where d.pictureId in :ids");

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Drafts drafts;
    private final PictureDeletions deletions;

    @Inject
    Portraits(Accounts accounts, Drafts drafts, PictureDeletions deletions) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.deletions = deletions;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Portraits() {
        this(null, null, null);
    }

    public Optional<Portrait> find(long accountId) {
        return Optional.ofNullable(entityManager.find(Portrait.class, accountId));
    }

    /** Empty if no portrait has this picture, or its owner is blocked. */
    Optional<StoredPicture> stored(PictureId id) {
        return entityManager
                .createQuery(
                        "select p from Portrait p join Account a on a.id = p.accountId"
                                + " where p.stored.pictureId = :id and a.blocked is null",
                        Portrait.class)
                .setParameter("id", id.hex())
                .getResultStream()
                .map(Portrait::stored)
                .findFirst();
    }

    /**
     * Keeps a portrait and returns the pictures whose files can be deleted after the commit.
     *
     * @param copy of the portrait that it replaces, to restore it; not kept if the portrait is another by now
     */
    @Transactional
    List<PictureId> replace(Portrait portrait, Optional<RestorableCopy> copy) {
        accounts.lock(portrait.accountId());
        return put(portrait, copy);
    }

    /**
     * Makes a draft the portrait and returns the pictures whose files can be deleted after the commit.
     *
     * @param description empty to keep the one of the draft
     * @param copy of the portrait that it replaces, to restore it; not kept if the portrait is another by now
     */
    @Transactional(rollbackOn = DraftGoneException.class)
    List<PictureId> use(
            long accountId, PictureId id, Optional<PictureDescription> description, Optional<RestorableCopy> copy)
            throws DraftGoneException {
        accounts.lock(accountId);
        var draft = drafts.find(accountId, id).orElseThrow(DraftGoneException::new);
        entityManager.remove(draft);
        return put(draft.portrait(description.orElse(draft.description())), copy);
    }

    /**
     * Shows another square of the same picture. Returns the picture whose files can be deleted after the commit: the new one if the
     * portrait is another by now.
     */
    @Transactional
    PictureId crop(long accountId, PictureId before, StoredPicture after) {
        accounts.lock(accountId);
        var same = find(accountId).filter(portrait -> portrait.stored().id().equals(before));
        same.ifPresent(portrait -> portrait.show(after));
        PictureId unneeded = same.isPresent() ? before : after.id();
        deletions.add(unneeded);
        return unneeded;
    }

    /** Does nothing if the picture is no longer the portrait. */
    @Transactional
    public void describe(long accountId, PictureId picture, PictureDescription description) {
        accounts.lock(accountId);
        find(accountId)
                .filter(portrait -> portrait.stored().id().equals(picture))
                .ifPresent(portrait -> portrait.describe(description));
    }

    /**
     * Removes the portrait and returns the pictures whose files can be deleted after the commit.
     *
     * @param copy of the portrait, to restore it; not kept if the portrait is another by now
     */
    @Transactional
    List<PictureId> remove(long accountId, Optional<RestorableCopy> copy) {
        accounts.lock(accountId);
        var unneeded = retire(accountId, copy);
        find(accountId).ifPresent(entityManager::remove);
        return unneeded;
    }

    /** Those of these pictures that a portrait, a draft or a pending deletion refers to. */
    Set<PictureId> known(Collection<PictureId> pictures) {
        var hexes = pictures.stream().map(PictureId::hex).toList();
        return KNOWN.stream()
                .flatMap(query -> entityManager
                        .createQuery(query, String.class)
                        .setParameter("ids", hexes)
                        .getResultStream())
                .map(PictureId::new)
                .collect(Collectors.toSet());
    }

    /** The next batch in the order of accounts. */
    List<Portrait> after(long accountId) {
        return entityManager
                .createQuery("select p from Portrait p where p.accountId > :after order by p.accountId", Portrait.class)
                .setParameter("after", accountId)
                .setMaxResults(BATCH)
                .getResultList();
    }

    @Transactional
    void saveBytes(PictureId id, long bytes) {
        entityManager
                .createQuery("update Portrait p set p.stored.bytes = :bytes where p.stored.pictureId = :id")
                .setParameter("bytes", bytes)
                .setParameter("id", id.hex())
                .executeUpdate();
    }

    private List<PictureId> put(Portrait portrait, Optional<RestorableCopy> copy) {
        var unneeded = retire(portrait.accountId(), copy);
        entityManager.merge(portrait);
        return unneeded;
    }

    /**
     * Keeps the copy of a portrait that goes, and returns the pictures that nothing refers to any more. A portrait that members have
     * reported cannot be restored: it would be shown again before a moderator has looked at it.
     */
    private List<PictureId> retire(long accountId, Optional<RestorableCopy> copy) {
        var unneeded = new ArrayList<PictureId>();
        var before = find(accountId);
        before.map(portrait -> portrait.stored().id()).ifPresent(unneeded::add);
        var usable = copy.filter(each -> before.stream()
                .anyMatch(portrait ->
                        !portrait.isUnderReview() && portrait.stored().id().equals(each.original())));
        if (usable.isEmpty()) {
            copy.map(each -> each.draft().id()).ifPresent(unneeded::add);
        }
        unneeded.forEach(deletions::add);
        usable.flatMap(each -> drafts.keep(each.draft())).ifPresent(unneeded::add);
        return unneeded;
    }
}
