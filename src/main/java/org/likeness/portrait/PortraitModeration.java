package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.ErasedPictures.Unneeded;
import org.likeness.storage.PictureId;

/** What moderators do to portraits. The caller has locked the account, and decides whether it may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PortraitModeration {
    @PersistenceContext
    private EntityManager entityManager;

    private final Portraits portraits;
    private final Drafts drafts;
    private final HiddenPortraits hidden;
    private final PictureDeletions deletions;
    private final Event<Unneeded> unneeded;

    @Inject
    PortraitModeration(
            Portraits portraits,
            Drafts drafts,
            HiddenPortraits hidden,
            PictureDeletions deletions,
            Event<Unneeded> unneeded) {
        this.portraits = portraits;
        this.drafts = drafts;
        this.hidden = hidden;
        this.deletions = deletions;
        this.unneeded = unneeded;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitModeration() {
        this(null, null, null, null, null);
    }

    /**
     * Removes a portrait, and all drafts of its owner, for good. The files are deleted after the commit.
     *
     * @param seen the picture that the moderator saw
     * @return false if the portrait is another by now
     */
    public boolean remove(long accountId, PictureId seen) {
        var portrait = find(accountId, seen);
        if (portrait.isEmpty()) {
            return false;
        }
        var removed = drafts.all(accountId);
        var pictures =
                Stream.concat(Stream.of(seen), removed.stream().map(Draft::id)).toList();
        entityManager.remove(portrait.get());
        removed.forEach(entityManager::remove);
        pictures.forEach(deletions::add);
        unneeded.fire(new Unneeded(pictures));
        return true;
    }

    /**
     * Changes the rating of a portrait.
     *
     * @param seen the picture that the moderator saw
     * @return the rating before; empty if it is the same, or the portrait is another by now
     */
    public Optional<Rating> rate(long accountId, PictureId seen, Rating rating) {
        var portrait = find(accountId, seen);
        var before = portrait.map(each -> each.description().rating()).filter(old -> old != rating);
        if (before.isPresent()) {
            String words = portrait.orElseThrow().description().words();
            portrait.orElseThrow().describe(new PictureDescription(words, rating));
        }
        return before;
    }

    /** Hides a portrait from everybody but its owner until somebody has looked at it, and moves it to another URL. */
    public void beginReview(long accountId) {
        hidden.moveIfPossible(accountId);
        portraits.find(accountId).ifPresent(portrait -> portrait.setUnderReview(true));
    }

    /**
     * Shows a portrait again.
     *
     * @return whether it was hidden
     */
    public boolean endReview(long accountId) {
        var hiddenPortrait = portraits.find(accountId).filter(Portrait::isUnderReview);
        hiddenPortrait.ifPresent(portrait -> portrait.setUnderReview(false));
        return hiddenPortrait.isPresent();
    }

    private Optional<Portrait> find(long accountId, PictureId seen) {
        return portraits
                .find(accountId)
                .filter(portrait -> portrait.stored().id().equals(seen));
    }
}
