package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.account.Accounts;
import org.likeness.storage.PictureId;

/** The drafts of all members: at most one that waits for approval and one that was a portrait, each. */
@ApplicationScoped
public class Drafts {
    @PersistenceContext
    EntityManager entityManager;

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Drafts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Drafts() {
        this(null, null);
    }

    /** The draft of a member that waits for approval. */
    public Optional<Draft> waiting(long accountId) {
        return ofAccount(accountId, false).filter(draft -> draft.validAt(clock.instant()));
    }

    /** The portrait that a member removed a moment ago, and can have back. */
    public Optional<Draft> removed(long accountId) {
        return ofAccount(accountId, true).filter(draft -> draft.validAt(clock.instant()));
    }

    /** Those of a member, also when they have expired. */
    List<Draft> all(long accountId) {
        return Stream.of(false, true)
                .flatMap(removed -> ofAccount(accountId, removed).stream())
                .toList();
    }

    /** A draft of this member and nobody else's. */
    Optional<Draft> find(long accountId, PictureId id) {
        return entityManager
                .createNamedQuery("Draft.ofPicture", Draft.class)
                .setParameter("picture", id.hex())
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .filter(draft -> draft.validAt(clock.instant()));
    }

    /** Keeps a draft in the place of another of its kind, and tells which that was. */
    @Transactional
    Optional<PictureId> keep(Draft draft) {
        accounts.lock(draft.accountId());
        var before = ofAccount(draft.accountId(), draft.isRemoved());
        before.ifPresent(entityManager::remove);
        entityManager.persist(draft);
        return before.map(Draft::id);
    }

    /** Keeps a draft in the place of the one that it was made of, and tells whether that was still there; otherwise nothing is kept. */
    @Transactional
    boolean replace(PictureId before, Draft after) {
        accounts.lock(after.accountId());
        var draft = find(after.accountId(), before);
        if (draft.isPresent()) {
            entityManager.remove(draft.get());
            entityManager.persist(after);
        }
        return draft.isPresent();
    }

    /** Forgets a draft, and tells whether there was one. */
    @Transactional
    boolean forget(long accountId, PictureId id) {
        accounts.lock(accountId);
        var draft = find(accountId, id);
        draft.ifPresent(entityManager::remove);
        return draft.isPresent();
    }

    /** Forgets what has expired, and tells whose files nobody needs after the commit. */
    @Transactional
    List<PictureId> forgetExpired() {
        var forgotten = new ArrayList<PictureId>();
        for (Draft expired : entityManager
                .createNamedQuery("Draft.expired", Draft.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()) {
            accounts.lock(expired.accountId());
            var draft = entityManager.find(Draft.class, expired.number(), LockModeType.PESSIMISTIC_WRITE);
            if (draft != null) { // it was not used a moment ago
                entityManager.remove(draft);
                forgotten.add(draft.id());
            }
        }
        return forgotten;
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
