package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureSource;
import org.likeness.storage.PictureId;

/** A member gets a picture of their own, or shows another square of it. */
@ApplicationScoped
public class PortraitUpload {
    private final NewPictures newPictures;
    private final Portraits portraits;
    private final OldPictures oldPictures;

    @Inject
    PortraitUpload(NewPictures newPictures, Portraits portraits, OldPictures oldPictures) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.oldPictures = oldPictures;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitUpload() {
        this(null, null, null);
    }

    /**
     * Makes the renditions, keeps them, shows them from now on, and only then lets the old ones go. A failure between the
     * steps leaves at worst files that no portrait names; the janitor takes those.
     *
     * @param source where the file comes from
     * @param crop the square to show, the largest in the middle where absent
     * @throws PictureException when the file cannot become a portrait; the member keeps what was there
     * @throws IOException when the file cannot be read, or the disk takes no more
     */
    public Receipt upload(long accountId, PictureSource source, Optional<Crop> crop, Description description)
            throws PictureException, IOException {
        var kept = newPictures.of(source, crop);
        portraits.replace(new Portrait(accountId, kept.picture(), description)).ifPresent(oldPictures::delete);
        return kept.receipt();
    }

    /** The file of the cleaned picture of a member's portrait; empty where there is none. */
    public Optional<Path> cleaned(long accountId) {
        return portraits.find(accountId).flatMap(portrait -> newPictures.cleaned(portrait.stored()));
    }

    /**
     * Cuts another square out of the cleaned picture of the portrait.
     *
     * @param crop in pixels of the cleaned picture
     * @param picture the portrait that was seen
     * @return whether it is the portrait, and has a cleaned picture
     * @throws PictureException when the square is not within it
     * @throws IOException when the disk takes no more
     */
    public boolean cut(long accountId, PictureId picture, Crop crop) throws PictureException, IOException {
        var portrait =
                portraits.find(accountId).filter(each -> each.stored().id().equals(picture));
        if (portrait.isEmpty()) {
            return false;
        }
        var before = portrait.get().stored();
        var after = newPictures.cut(before, crop);
        if (after.isEmpty()) {
            return false;
        }
        var unneeded = portraits.cut(accountId, before.id(), after.get());
        oldPictures.delete(unneeded);
        return unneeded.equals(before.id());
    }
}
