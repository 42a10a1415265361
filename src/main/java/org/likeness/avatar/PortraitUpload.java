package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.config.Settings;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** A member gets a picture of their own. */
@ApplicationScoped
public class PortraitUpload {
    private final Pipeline pipeline;
    private final PictureFiles files;
    private final Portraits portraits;
    private final OldPictures oldPictures;

    @Inject
    PortraitUpload(Settings settings, PictureFiles files, Portraits portraits, OldPictures oldPictures) {
        this.pipeline = new Pipeline(new PictureLimits(settings.maxBytes(), settings.maxPixels(), settings.maxSide()));
        this.files = files;
        this.portraits = portraits;
        this.oldPictures = oldPictures;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitUpload() {
        this.pipeline = null;
        this.files = null;
        this.portraits = null;
        this.oldPictures = null;
    }

    /**
     * Makes the renditions, keeps them, shows them from now on, and only then lets the old ones go. A failure between the
     * steps leaves at worst files that no portrait names; the janitor takes those.
     *
     * @param file the file as it came; trusted in nothing
     * @param crop the square to show, the largest in the middle where absent
     * @throws PictureException when the file cannot become a portrait; the member keeps what was there
     * @throws IOException when the disk takes no more
     */
    public Portrait upload(long accountId, byte[] file, Optional<Crop> crop) throws PictureException, IOException {
        Renditions renditions = pipeline.renditions(file, crop);
        PictureId id = PictureId.random();
        files.write(id, named(renditions));
        var portrait = new Portrait(accountId, id, renditions);
        portraits.replace(portrait).ifPresent(oldPictures::delete);
        return portrait;
    }

    private static Map<String, byte[]> named(Renditions renditions) {
        return renditions.files().entrySet().stream()
                .collect(Collectors.toMap(
                        file -> Portrait.fileName(file.getKey(), renditions.type()), Map.Entry::getValue));
    }
}
