package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureInput;
import org.likeness.storage.PictureId;

/** Lets members look at a picture before it becomes their portrait. */
@Singleton
public class PortraitDraft {
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** A new draft, and what was done to its file. */
    public record NewDraft(Draft draft, Receipt receipt) {}

    private final NewPictures newPictures;
    private final Drafts drafts;
    private final Portraits portraits;
    private final RestorableCopies copies;
    private final PictureDeleter deleter;
    private final Clock clock;

    @Inject
    PortraitDraft(
            NewPictures newPictures,
            Drafts drafts,
            Portraits portraits,
            RestorableCopies copies,
            PictureDeleter deleter,
            Clock clock) {
        this.newPictures = newPictures;
        this.drafts = drafts;
        this.portraits = portraits;
        this.copies = copies;
        this.deleter = deleter;
        this.clock = clock;
    }

    /**
     * Keeps a picture for an hour, in place of the previous one.
     *
     * @param crop the square to show; the largest in the middle if empty
     * @throws PictureException if the file cannot become a portrait
     * @throws IOException if the file cannot be read or the disk is full
     */
    public NewDraft keep(long accountId, PictureInput source, Optional<Crop> crop, PictureDescription description)
            throws PictureException, IOException {
        var created = newPictures.create(source, crop);
        var draft = draft(accountId, created.picture(), description);
        drafts.keep(draft).ifPresent(deleter::delete);
        return new NewDraft(draft, created.receipt());
    }

    /**
     * Shows another square of the draft.
     *
     * @param crop in pixels of the crop source
     * @throws PictureException if the square is not within it
     * @throws IOException if the disk is full
     */
    public Draft crop(long accountId, PictureId id, Crop crop)
            throws DraftGoneException, PictureException, IOException {
        var draft = drafts.find(accountId, id).orElseThrow(DraftGoneException::new);
        var picture = newPictures.crop(draft.stored(), crop).orElseThrow(DraftGoneException::new);
        var after = draft(accountId, picture, draft.description());
        boolean replaced = drafts.replace(id, after);
        deleter.delete(replaced ? id : after.id());
        if (!replaced) {
            throw new DraftGoneException();
        }
        return after;
    }

    /**
     * Makes a draft the portrait, or restores the previous portrait.
     *
     * @param description empty to keep the one of the draft
     */
    public void use(long accountId, PictureId id, Optional<PictureDescription> description) throws DraftGoneException {
        portraits.use(accountId, id, description, copies.of(accountId)).forEach(deleter::delete);
    }

    /** Does nothing if there is no such draft. */
    public void discard(long accountId, PictureId id) {
        if (drafts.delete(accountId, id)) {
            deleter.delete(id);
        }
    }

    private Draft draft(long accountId, StoredPicture picture, PictureDescription description) {
        return Draft.forApproval(
                accountId, picture, description, clock.instant().plus(LIFETIME));
    }
}
