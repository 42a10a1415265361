package org.likeness.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.picture.Engine;
import org.likeness.picture.Original;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Square;

/** Pictures at exactly the size that is asked for; those that are asked for often are kept in memory. */
@ApplicationScoped
class SizedPictures {
    private static final Logger LOG = System.getLogger(SizedPictures.class.getName());

    /** More than a PNG of the largest square from which others are made has. */
    private static final long MOST_BYTES = 16 << 20;

    private static final Duration CPU = Duration.ofSeconds(2);

    /** How long a request waits for its turn before it gets a size that is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Then it is made anew: another node may have erased what it is made from. */
    private static final Duration IN_MEMORY = Duration.ofMinutes(5);

    private final PixelRoom room;
    private final Pipeline pipeline;
    private final Cache<Key, PictureFile> made;

    private record Key(String name, int side) {}

    /**
     * A picture, which is larger or smaller than asked for where too many were being made.
     *
     * @param exact whether it is not
     */
    record Sized(PictureFile file, boolean exact) {}

    @Inject
    SizedPictures(Settings settings, PixelRoom room) {
        this.room = room;
        int side = Pipeline.CLEANED_SIDE;
        int atOnce = Runtime.getRuntime().availableProcessors();
        this.pipeline = new Pipeline(
                new PictureLimits(MOST_BYTES, (long) side * side, side, CPU, atOnce, PATIENCE),
                Engine.of(settings.pictureEngine()));
        this.made = Caffeine.newBuilder()
                .maximumWeight(settings.server().memory() / 2)
                .expireAfterWrite(IN_MEMORY)
                .weigher((Key key, PictureFile file) -> key.name().length() + file.bytes().length + Answers.OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SizedPictures() {
        this.room = null;
        this.pipeline = null;
        this.made = null;
    }

    /**
     * The picture at that size.
     *
     * @return empty where its files went a moment ago
     */
    Optional<Sized> of(Original original, int side) throws IOException {
        var key = new Key(original.name(), side);
        var known = made.getIfPresent(key);
        if (known != null) {
            return Optional.of(new Sized(known, true));
        }
        if (room.enter(side)) {
            try {
                var file = make(original, side);
                file.ifPresent(picture -> made.put(key, picture));
                return file.map(picture -> new Sized(picture, true));
            } catch (PictureException e) {
                LOG.log(Level.DEBUG, "a picture in another size: {0}", e.reason());
            } finally {
                room.leave(side);
            }
        }
        return kept(original, atLeast(original.sides(), side)).map(picture -> new Sized(picture, false));
    }

    private Optional<PictureFile> make(Original original, int side) throws IOException, PictureException {
        List<Integer> sides = original.sides();
        if (sides.contains(side)) {
            return kept(original, side);
        }
        if (side > sides.get(sides.size() - 1)) {
            var larger = original.larger(side, pipeline);
            if (larger.isPresent()) {
                return larger.map(square -> file(square, original));
            }
        }
        var from = original.file(
                atLeast(sides, 2 * side)); // from twice the pixels, nothing of the first compression is seen
        if (from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(file(pipeline.square(from.get(), Optional.empty(), side), original));
    }

    private static Optional<PictureFile> kept(Original original, int side) throws IOException {
        PictureType type = original.type();
        return original.file(side).map(bytes -> new PictureFile(bytes, type, original.since()));
    }

    private static PictureFile file(Square square, Original original) {
        return new PictureFile(square.bytes(), square.type(), original.since());
    }

    /** The smallest that has as many pixels, or else the largest. */
    private static int atLeast(List<Integer> sides, int pixels) {
        return sides.stream().filter(side -> side >= pixels).findFirst().orElse(sides.get(sides.size() - 1));
    }
}
