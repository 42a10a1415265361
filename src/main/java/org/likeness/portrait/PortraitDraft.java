package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureSource;
import org.likeness.storage.PictureId;

/** A member looks at a picture before it becomes the portrait. */
@ApplicationScoped
public class PortraitDraft {
    /** How long the picture waits for an answer. */
    private static final Duration WAITS = Duration.ofHours(1);

    /** A draft that waits, and what was done to its file. */
    public record Kept(Draft draft, Receipt receipt) {}

    private final NewPictures newPictures;
    private final Drafts drafts;
    private final Portraits portraits;
    private final OldPictures oldPictures;
    private final Clock clock;

    @Inject
    PortraitDraft(NewPictures newPictures, Drafts drafts, Portraits portraits, OldPictures oldPictures, Clock clock) {
        this.newPictures = newPictures;
        this.drafts = drafts;
        this.portraits = portraits;
        this.oldPictures = oldPictures;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitDraft() {
        this(null, null, null, null, null);
    }

    /**
     * Keeps a picture for an hour, in the place of another that waited.
     *
     * @param source where the file comes from
     * @param crop the square to show, the largest in the middle where absent
     * @throws PictureException when the file cannot become a portrait
     * @throws IOException when the file cannot be read, or the disk takes no more
     */
    public Kept keep(long accountId, PictureSource source, Optional<Crop> crop, Description description)
            throws PictureException, IOException {
        var kept = newPictures.of(source, crop);
        var draft = waiting(accountId, kept.picture(), description);
        drafts.keep(draft).ifPresent(oldPictures::delete);
        return new Kept(draft, kept.receipt());
    }

    /**
     * Shows another square of the picture that waits.
     *
     * @param crop in pixels of its cleaned picture
     * @throws DraftGoneException when there is no such draft, any more
     * @throws PictureException when the square is not within it
     * @throws IOException when the disk takes no more
     */
    public Draft cut(long accountId, PictureId id, Crop crop) throws DraftGoneException, PictureException, IOException {
        var draft = drafts.find(accountId, id).orElseThrow(DraftGoneException::new);
        var picture = newPictures.cut(draft.stored(), crop).orElseThrow(DraftGoneException::new);
        var after = waiting(accountId, picture, draft.description());
        boolean kept = drafts.replace(id, after);
        oldPictures.delete(kept ? id : after.id());
        if (!kept) {
            throw new DraftGoneException();
        }
        return after;
    }

    /**
     * Makes it the portrait: a picture that waits, or the portrait that was removed.
     *
     * @param description empty to keep what was said of it before
     * @throws DraftGoneException when there is no such draft, any more
     */
    public void use(long accountId, PictureId id, Optional<Description> description) throws DraftGoneException {
        portraits.use(accountId, id, description).ifPresent(oldPictures::delete);
    }

    /** Throws a picture away; none is fine, too. */
    public void discard(long accountId, PictureId id) {
        if (drafts.forget(accountId, id)) {
            oldPictures.delete(id);
        }
    }

    private Draft waiting(long accountId, StoredPicture picture, Description description) {
        return Draft.forApproval(
                accountId, picture, description, clock.instant().plus(WAITS));
    }
}
