package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.account.Accounts;
import org.likeness.storage.PictureId;

/** The drafts of all members. Each has at most two: a new picture and their previous portrait. */
@ApplicationScoped
public class Drafts {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final PictureDeletions deletions;
    private final Clock clock;

    @Inject
    Drafts(Accounts accounts, PictureDeletions deletions, Clock clock) {
        this.accounts = accounts;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Drafts() {
        this(null, null, null);
    }

    /** The new picture of a member. */
    public Optional<Draft> pending(long accountId) {
        return ofAccount(accountId, false).filter(draft -> draft.validAt(clock.instant()));
    }

    /** The previous portrait, which the member removed or replaced and can restore. */
    public Optional<Draft> previous(long accountId) {
        return ofAccount(accountId, true).filter(draft -> draft.validAt(clock.instant()));
    }

    /** All drafts of a member, expired ones included. */
    List<Draft> all(long accountId) {
        return Stream.of(false, true)
                .flatMap(removed -> ofAccount(accountId, removed).stream())
                .toList();
    }

    /** Only finds drafts of this member. */
    Optional<Draft> find(long accountId, PictureId id) {
        return entityManager
                .createNamedQuery("Draft.ofPicture", Draft.class)
                .setParameter("picture", id.hex())
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .filter(draft -> draft.validAt(clock.instant()));
    }

    /** Keeps a draft and returns the one of the same kind that it replaces. */
    @Transactional
    Optional<PictureId> keep(Draft draft) {
        accounts.lock(draft.accountId());
        var before = ofAccount(draft.accountId(), draft.isRemoved());
        before.ifPresent(this::delete);
        entityManager.persist(draft);
        return before.map(Draft::id);
    }

    /** Replaces a draft by one made from it. Returns false, and keeps neither, if the first is gone. */
    @Transactional
    boolean replace(PictureId before, Draft after) {
        accounts.lock(after.accountId());
        var draft = find(after.accountId(), before);
        if (draft.isPresent()) {
            delete(draft.get());
            entityManager.persist(after);
        } else {
            deletions.add(after.id());
        }
        return draft.isPresent();
    }

    /** Returns false if there is no such draft. */
    @Transactional
    boolean delete(long accountId, PictureId id) {
        accounts.lock(accountId);
        var draft = find(accountId, id);
        draft.ifPresent(this::delete);
        return draft.isPresent();
    }

    /** The accounts of all expired drafts, by the row id of the draft. */
    Map<Long, Long> expired() {
        return entityManager
                .createNamedQuery("Draft.expired", Draft.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .collect(Collectors.toMap(Draft::rowId, Draft::accountId));
    }

    /** Deletes an expired draft and returns its picture; empty if the draft was used in the meantime. */
    @Transactional
    Optional<PictureId> deleteExpired(long rowId, long accountId) {
        accounts.lock(accountId);
        var draft = Optional.ofNullable(entityManager.find(Draft.class, rowId, LockModeType.PESSIMISTIC_WRITE));
        draft.ifPresent(this::delete);
        return draft.map(Draft::id);
    }

    private void delete(Draft draft) {
        entityManager.remove(draft);
        deletions.add(draft.id());
    }

    private Optional<Draft> ofAccount(long accountId, boolean removed) {
        return entityManager
                .createNamedQuery("Draft.ofAccount", Draft.class)
                .setParameter("account", accountId)
                .setParameter("removed", removed)
                .getResultStream()
                .findFirst();
    }
}
