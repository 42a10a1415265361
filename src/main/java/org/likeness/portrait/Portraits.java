package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.account.Accounts;
import org.likeness.gravatar.Rating;
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

    /** Puts a portrait in place and tells which picture stood there before, whose files nobody needs after the commit. */
    @Transactional
    Optional<PictureId> replace(Portrait portrait) {
        accounts.lock(portrait.accountId());
        return put(portrait);
    }

    /**
     * Makes a draft the portrait and tells which picture stood there before, whose files nobody needs after the commit.
     *
     * @throws DraftGoneException when there is no such draft, any more
     */
    @Transactional(rollbackOn = DraftGoneException.class)
    Optional<PictureId> use(long accountId, PictureId id) throws DraftGoneException {
        accounts.lock(accountId);
        var draft = drafts.find(accountId, id).orElseThrow(DraftGoneException::new);
        entityManager.remove(draft);
        return put(draft.portrait());
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

    /** Keeps what the picture shows, in its owner's words, and for whom it is; without a portrait there is nothing to describe. */
    @Transactional
    public void describe(long accountId, String words, Rating rating) {
        accounts.lock(accountId);
        find(accountId).ifPresent(portrait -> portrait.describe(words.strip(), rating));
    }

    /**
     * Makes the portrait a draft in a copy of its files, and tells the pictures whose files nobody needs after the commit: its own and
     * those of an older draft of the kind, or the copy where the portrait is another by now.
     */
    @Transactional
    List<PictureId> remove(long accountId, PictureId picture, Draft draft) {
        accounts.lock(accountId);
        var portrait = find(accountId).filter(each -> each.stored().id().equals(picture));
        if (portrait.isEmpty()) {
            return List.of(draft.id());
        }
        entityManager.remove(portrait.get());
        return Stream.concat(Stream.of(picture), drafts.keep(draft).stream()).toList();
    }

    /** Whether some member's portrait or draft is this picture. */
    boolean uses(PictureId id) {
        return counted("select count(p) from Portrait p where p.stored.pictureId = :id", id)
                || counted("select count(d) from Draft d where d.stored.pictureId = :id", id);
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
