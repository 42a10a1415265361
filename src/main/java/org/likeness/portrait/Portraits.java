package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.likeness.account.Accounts;
import org.likeness.storage.PictureId;

/** The portraits of all members. Changes of one member's happen one after the other, so each sees what it replaces. */
@ApplicationScoped
public class Portraits {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;

    @Inject
    Portraits(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Portraits() {
        this(null);
    }

    public Optional<Portrait> find(long accountId) {
        return Optional.ofNullable(entityManager.find(Portrait.class, accountId));
    }

    /** Puts a portrait in place and tells which picture stood there before, whose files nobody needs after the commit. */
    @Transactional
    Optional<PictureId> replace(Portrait portrait) {
        accounts.lock(portrait.accountId());
        var before = find(portrait.accountId()).map(Portrait::pictureId);
        entityManager.merge(portrait);
        return before;
    }

    /** Keeps what the picture shows, in its owner's words; without a portrait there is nothing to describe. */
    @Transactional
    public void describe(long accountId, String words) {
        accounts.lock(accountId);
        find(accountId).ifPresent(portrait -> portrait.describe(words.strip()));
    }

    /** Takes the portrait away and tells which picture it was, whose files nobody needs after the commit. */
    @Transactional
    Optional<PictureId> remove(long accountId) {
        accounts.lock(accountId);
        var portrait = find(accountId);
        portrait.ifPresent(entityManager::remove);
        return portrait.map(Portrait::pictureId);
    }

    /** Whether some member's portrait is this picture. */
    boolean uses(PictureId id) {
        return entityManager
                        .createQuery("select count(p) from Portrait p where p.pictureId = :id", Long.class)
                        .setParameter("id", id.hex())
                        .getSingleResult()
                > 0;
    }
}
