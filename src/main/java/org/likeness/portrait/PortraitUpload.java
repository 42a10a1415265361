package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureInput;
import org.likeness.storage.PictureId;

/** Gives members a portrait, or shows another square of it. */
@Singleton
public class PortraitUpload {
    private final NewPictures newPictures;
    private final Portraits portraits;
    private final RestorableCopies copies;
    private final PictureDeleter deleter;

    @Inject
    PortraitUpload(NewPictures newPictures, Portraits portraits, RestorableCopies copies, PictureDeleter deleter) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.copies = copies;
        this.deleter = deleter;
    }

    /**
     * Makes a file the portrait: writes the new files, commits the row, deletes the old files. A crash in between leaves only
     * files for the janitor. The member can restore the previous portrait for ten minutes.
     *
     * @param crop the square to show; the largest in the middle if empty
     * @throws PictureException if the file cannot become a portrait; the member keeps the old one
     * @throws IOException if the file cannot be read or the disk is full
     */
    public Receipt upload(long accountId, PictureInput source, Optional<Crop> crop, PictureDescription description)
            throws PictureException, IOException {
        var created = newPictures.create(source, crop);
        portraits
                .replace(new Portrait(accountId, created.picture(), description), copies.of(accountId))
                .forEach(deleter::delete);
        return created.receipt();
    }

    /** The file of the crop source of a member's portrait. */
    public Optional<Path> cropSource(long accountId) {
        return portraits.find(accountId).flatMap(portrait -> newPictures.cropSource(portrait.stored()));
    }

    /**
     * Shows another square of the portrait.
     *
     * @param picture the portrait that the member saw
     * @param crop in pixels of the crop source
     * @return false if the portrait is another one now, or has no crop source
     * @throws PictureException if the square is not within it
     * @throws IOException if the disk is full
     */
    public boolean crop(long accountId, PictureId picture, Crop crop) throws PictureException, IOException {
        var portrait =
                portraits.find(accountId).filter(each -> each.stored().id().equals(picture));
        if (portrait.isEmpty()) {
            return false;
        }
        var before = portrait.get().stored();
        var after = newPictures.crop(before, crop);
        if (after.isEmpty()) {
            return false;
        }
        var unneeded = portraits.crop(accountId, before.id(), after.get());
        deleter.delete(unneeded);
        return unneeded.equals(before.id());
    }
}
