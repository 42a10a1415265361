package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.picture.Crop;
import org.likeness.picture.Engine;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.PictureSource;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** A member gets a picture of their own. */
@ApplicationScoped
public class PortraitUpload {
    private static final Logger LOG = System.getLogger(PortraitUpload.class.getName());

    /** What one picture is worth; honest ones take a fifth of it. */
    private static final Duration CPU = Duration.ofSeconds(5);

    /** How long people wait for their turn before they are asked to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pipeline pipeline;
    private final PictureFiles files;
    private final Portraits portraits;
    private final OldPictures oldPictures;

    @Inject
    PortraitUpload(Settings settings, PictureFiles files, Portraits portraits, OldPictures oldPictures) {
        this.pipeline = new Pipeline(limits(settings), engine(settings));
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

    /** Loads the engine when the application starts, so that the log says which one it is. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    /**
     * Makes the renditions, keeps them, shows them from now on, and only then lets the old ones go. A failure between the
     * steps leaves at worst files that no portrait names; the janitor takes those.
     *
     * @param source where the file comes from
     * @param crop the square to show, the largest in the middle where absent
     * @throws PictureException when the file cannot become a portrait; the member keeps what was there
     * @throws IOException when the file cannot be read, or the disk takes no more
     */
    public Portrait upload(long accountId, PictureSource source, Optional<Crop> crop)
            throws PictureException, IOException {
        Renditions renditions = pipeline.renditionsAndCleaned(source, crop);
        PictureId id = PictureId.random();
        files.write(id, named(renditions));
        var portrait = new Portrait(accountId, id, renditions);
        portraits.replace(portrait).ifPresent(oldPictures::delete);
        return portrait;
    }

    private static Map<String, byte[]> named(Renditions renditions) {
        var named = new HashMap<String, byte[]>();
        renditions.files().forEach((side, bytes) -> named.put(Portrait.fileName(side, renditions.type()), bytes));
        renditions
                .cleaned()
                .ifPresent(cleaned -> named.put("cleaned." + cleaned.type().extension(), cleaned.bytes()));
        return named;
    }

    private static PictureLimits limits(Settings settings) {
        return new PictureLimits(
                settings.maxBytes(),
                settings.maxPixels(),
                settings.maxSide(),
                CPU,
                settings.picturesAtOnce(),
                PATIENCE);
    }

    private static Engine engine(Settings settings) {
        if (settings.pictureEngine().equals("portable")) {
            LOG.log(Level.INFO, "Pictures are decoded by the portable engine");
            return Engine.PORTABLE;
        }
        var obstacle = Engine.SKIA.obstacle();
        if (obstacle.isEmpty()) {
            LOG.log(Level.INFO, "Pictures are decoded by Skia");
            return Engine.SKIA;
        }
        Level level = settings.pictureEngine().equals("skia") ? Level.WARNING : Level.INFO;
        LOG.log(level, "Pictures are decoded by the portable engine, as Skia does not run here: " + obstacle.get());
        return Engine.PORTABLE;
    }
}
