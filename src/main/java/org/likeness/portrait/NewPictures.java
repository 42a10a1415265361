package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
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

/**
 * Makes pictures and keeps their files under new ids. Nobody's row names them yet: where none ever does, the janitor takes them.
 */
@ApplicationScoped
class NewPictures {
    private static final Logger LOG = System.getLogger(NewPictures.class.getName());

    /** What one picture is worth; honest ones take a fifth of it. */
    private static final Duration CPU = Duration.ofSeconds(5);

    /** More than a PNG of the largest cleaned picture has. */
    private static final long OWN_BYTES = 16 << 20;

    /** How long people wait for their turn before they are asked to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pipeline pipeline;
    private final Pipeline ownPictures;
    private final PictureFiles files;

    /** A picture that was kept, and what was done to it. */
    record Kept(StoredPicture picture, Receipt receipt) {}

    @Inject
    NewPictures(Settings settings, PictureFiles files) {
        var engine = engine(settings);
        this.pipeline = new Pipeline(limits(settings), engine);
        this.ownPictures = new Pipeline(ownLimits(settings), engine);
        this.files = files;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    NewPictures() {
        this.pipeline = null;
        this.ownPictures = null;
        this.files = null;
    }

    /** Loads the engine when the application starts, so that the log says which one it is. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    /**
     * Keeps the renditions of a file and its cleaned picture.
     *
     * @param source where the file comes from
     * @param crop the square to show, the largest in the middle where absent
     * @throws PictureException when the file cannot become a portrait
     * @throws IOException when the file cannot be read, or the disk takes no more
     */
    Kept of(PictureSource source, Optional<Crop> crop) throws PictureException, IOException {
        var before = new long[1];
        Renditions renditions = pipeline.renditionsAndCleaned(
                () -> {
                    byte[] file = source.bytes();
                    before[0] = file.length;
                    return file;
                },
                crop);
        var id = PictureId.random();
        var named = new HashMap<String, byte[]>();
        renditions.cleaned().ifPresent(cleaned -> named.put(Cleaned.fileName(cleaned.type()), cleaned.bytes()));
        var stored = StoredPicture.of(
                id, renditions, renditions.cleaned().map(Cleaned::of).orElse(null));
        long after = write(stored, renditions, named);
        return new Kept(stored, new Receipt(renditions.turned(), renditions.removed(), before[0], after));
    }

    /**
     * Keeps another square of a picture, cut out of its cleaned one.
     *
     * @return empty where the cleaned picture is not there, any more
     * @throws PictureException when the square is not within it
     * @throws IOException when the disk takes no more
     */
    Optional<StoredPicture> cut(StoredPicture from, Crop crop) throws PictureException, IOException {
        if (from.cleaned().isEmpty()) {
            return Optional.empty();
        }
        var cleaned = from.cleaned().get();
        var file = files.read(from.id(), cleaned.fileName());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var renditions = ownPictures.renditions(file.get(), Optional.of(crop));
        var stored = StoredPicture.of(PictureId.random(), renditions, cleaned.cutAt(crop));
        write(stored, renditions, Map.of(cleaned.fileName(), file.get()));
        return Optional.of(stored);
    }

    /** The file of its cleaned picture. */
    Optional<Path> cleaned(StoredPicture of) {
        return of.cleaned().flatMap(cleaned -> files.find(of.id(), cleaned.fileName()));
    }

    /** Keeps the files of a picture a second time, and tells under which id; empty where they are gone. */
    Optional<PictureId> copy(StoredPicture from) throws IOException {
        var copies = new HashMap<String, byte[]>();
        for (String name : from.fileNames()) {
            files.read(from.id(), name).ifPresent(file -> copies.put(name, file));
        }
        var id = PictureId.random();
        if (copies.size() < from.fileNames().size()) {
            return Optional.empty();
        }
        files.write(id, copies);
        return Optional.of(id);
    }

    /** Writes all files of a picture, and tells how many bytes the largest rendition has. */
    private long write(StoredPicture stored, Renditions renditions, Map<String, byte[]> others) throws IOException {
        var named = new HashMap<>(others);
        long largest = 0;
        for (var rendition : renditions.files().entrySet()) {
            named.put(stored.fileName(rendition.getKey()), rendition.getValue());
            largest = rendition.getValue().length; // they come in the order of their sides
        }
        files.write(stored.id(), named);
        return largest;
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

    /** For cleaned pictures, which have passed the others, whatever the operator says by now. */
    private static PictureLimits ownLimits(Settings settings) {
        int side = Pipeline.CLEANED_SIDE;
        return new PictureLimits(OWN_BYTES, (long) side * side, side, CPU, settings.picturesAtOnce(), PATIENCE);
    }

    private static Engine engine(Settings settings) {
        var engine = Engine.of(settings.pictureEngine());
        if (engine == Engine.SKIA) {
            LOG.log(Level.INFO, "Pictures are decoded by Skia");
        } else if (settings.pictureEngine().equals("portable")) {
            LOG.log(Level.INFO, "Pictures are decoded by the portable engine");
        } else {
            Level level = settings.pictureEngine().equals("skia") ? Level.WARNING : Level.INFO;
            LOG.log(
                    level,
                    "Pictures are decoded by the portable engine, as Skia does not run here: "
                            + Engine.SKIA.obstacle().orElse(null));
        }
        return engine;
    }
}
