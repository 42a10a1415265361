package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.account.Accounts;
import org.likeness.storage.PictureId;

/** The portraits of all members. Changes of one member's happen one after the other, so each sees what it replaces. */
@ApplicationScoped
public class Portraits {
    @PersistenceContext
    EntityManager entityManager;

    private final Accounts accounts;
    private final Drafts drafts;

    @Inject
    Portraits(Accounts accounts, Drafts drafts) {
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Portraits() {
        this(null, null);
    }

    public Optional<Portrait> find(long accountId) {
        return Optional.ofNullable(entityManager.find(Portrait.class, accountId));
    }

    /** The portrait that is this picture. */
    Optional<StoredPicture> stored(PictureId id) {
        return entityManager
                .createQuery("select p from Portrait p where p.stored.pictureId = :id", Portrait.class)
                .setParameter("id", id.hex())
                .getResultStream()
                .map(Portrait::stored)
                .findFirst();
    }

    /** Puts a portrait in place and tells which picture stood there before, whose files nobody needs after the commit. */
    @Transactional
    Optional<PictureId> replace(Portrait portrait) {
        accounts.lock(portrait.accountId());
        return put(portrait);
    }

    /**
     * Makes a draft the portrait and tells which picture stood there before, whose files nobody needs after the commit.
     *
     * @param description empty to keep the draft's
     * @throws DraftGoneException when there is no such draft, any more
     */
    @Transactional(rollbackOn = DraftGoneException.class)
    Optional<PictureId> use(long accountId, PictureId id, Optional<Description> description) throws DraftGoneException {
        accounts.lock(accountId);
        var draft = drafts.find(accountId, id).orElseThrow(DraftGoneException::new);
        entityManager.remove(draft);
        return put(draft.portrait(description.orElse(draft.description())));
    }

    /**
     * Shows another square of the same picture, and tells the one whose files nobody needs after the commit: the new one where the
     * portrait is another by now.
     */
    @Transactional
    PictureId cut(long accountId, PictureId before, StoredPicture after) {
        accounts.lock(accountId);
        var same = find(accountId).filter(portrait -> portrait.stored().id().equals(before));
        same.ifPresent(portrait -> portrait.show(after));
        return same.isPresent() ? before : after.id();
    }

    /** Keeps what its owner says of a picture; where it is not the portrait any more, there is nothing to say. */
    @Transactional
    public void describe(long accountId, PictureId picture, Description description) {
        accounts.lock(accountId);
        find(accountId)
                .filter(portrait -> portrait.stored().id().equals(picture))
                .ifPresent(portrait -> portrait.describe(description));
    }

    /**
     * Takes the portrait away, and tells the pictures whose files nobody needs after the commit.
     *
     * @param draft the portrait in a copy of its files, to have it back; not kept where the portrait is another by now
     */
    @Transactional
    List<PictureId> remove(long accountId, Optional<Draft> draft, PictureId copied) {
        accounts.lock(accountId);
        var unneeded = new ArrayList<PictureId>();
        var portrait = find(accountId);
        boolean same =
                portrait.filter(each -> each.stored().id().equals(copied)).isPresent();
        portrait.ifPresent(entityManager::remove);
        portrait.map(each -> each.stored().id()).ifPresent(unneeded::add);
        if (draft.isPresent() && same) {
            drafts.keep(draft.get()).ifPresent(unneeded::add);
        } else {
            draft.map(Draft::id).ifPresent(unneeded::add);
        }
        return unneeded;
    }

    /** Whether some member's portrait or draft is this picture. */
    boolean uses(PictureId id) {
        return counted(
                        "select count(d) from Draft d where d.stored.pictureId = :id",
                        id) // first: it may become the portrait
                || counted("select count(p) from Portrait p where p.stored.pictureId = :id", id);
    }

    private boolean counted(String query, PictureId id) {
        return entityManager
                        .createQuery(query, Long.class)
                        .setParameter("id", id.hex())
                        .getSingleResult()
                > 0;
    }

    private Optional<PictureId> put(Portrait portrait) {
        var before = find(portrait.accountId()).map(each -> each.stored().id());
        entityManager.merge(portrait);
        return before;
    }
}
