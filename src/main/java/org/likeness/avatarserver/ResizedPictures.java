package org.likeness.avatarserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.picture.CropSource;
import org.likeness.picture.Engine;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.SizedSource;
import org.likeness.picture.Square;

/** Resizes pictures to exactly the requested size, and caches the results in memory. */
@Singleton
class ResizedPictures {
    private static final Logger LOG = System.getLogger(ResizedPictures.class.getName());

    /** More than the largest PNG that is resized. */
    private static final long MAX_BYTES = 16 << 20;

    private static final Duration CPU = Duration.ofSeconds(2);

    /** How long a request waits for its turn before it gets an existing size. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Then it is resized again: another node may have erased the original. */
    private static final Duration TTL = Duration.ofMinutes(5);

    private final MemoryBudget memory = new MemoryBudget();
    private final Pipeline pipeline;
    private final Cache<Key, ImageFile> cache;

    private record Key(String name, int side) {}

    /**
     * A resized picture.
     *
     * @param exact false if the server was too busy to resize it, and the file has another size
     */
    record Resized(ImageFile file, boolean exact) {}

    @Inject
    ResizedPictures(Settings settings, Engine engine) {
        int side = CropSource.MAX_SIDE;
        int atOnce = Runtime.getRuntime().availableProcessors();
        this.pipeline =
                new Pipeline(new PictureLimits(MAX_BYTES, (long) side * side, side, CPU, atOnce, PATIENCE), engine);
        this.cache = Caffeine.newBuilder()
                .maximumWeight(settings.server().memory() / 2)
                .expireAfterWrite(TTL)
                .weigher((Key key, ImageFile file) ->
                        key.name().length() + file.bytes().length + ImageFile.CACHE_OVERHEAD_BYTES)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The picture at that size.
     *
     * @return empty if its files were deleted a moment ago
     */
    Optional<Resized> of(SizedSource source, int side) throws IOException {
        var key = new Key(source.name(), side);
        var cached = cache.getIfPresent(key);
        if (cached != null) {
            return Optional.of(new Resized(cached, true));
        }
        if (memory.acquire(side)) {
            try {
                var file = resize(source, side);
                file.ifPresent(picture -> cache.put(key, picture));
                return file.map(picture -> new Resized(picture, true));
            } catch (PictureException e) {
                LOG.log(Level.DEBUG, "cannot resize a picture: {0}", e.reason());
            } finally {
                memory.release(side);
            }
        }
        return existing(source, atLeast(source.sides(), side)).map(picture -> new Resized(picture, false));
    }

    private Optional<ImageFile> resize(SizedSource source, int side) throws IOException, PictureException {
        List<Integer> sides = source.sides();
        if (sides.contains(side)) {
            return existing(source, side);
        }
        if (side > sides.get(sides.size() - 1)) {
            var larger = source.larger(side, pipeline);
            if (larger.isPresent()) {
                return larger.map(square -> file(square, source));
            }
        }
        var original = source.file(atLeast(sides, 2 * side)); // twice the pixels hide the artefacts of its compression
        if (original.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(file(pipeline.square(original.get(), Optional.empty(), side), source));
    }

    private static Optional<ImageFile> existing(SizedSource source, int side) throws IOException {
        PictureType type = source.type();
        return source.file(side).map(bytes -> new ImageFile(bytes, type, source.since()));
    }

    private static ImageFile file(Square square, SizedSource source) {
        return new ImageFile(square.bytes(), square.type(), source.since());
    }

    /** The smallest side with at least that many pixels, or the largest side. */
    private static int atLeast(List<Integer> sides, int pixels) {
        return sides.stream().filter(side -> side >= pixels).findFirst().orElse(sides.get(sides.size() - 1));
    }
}
