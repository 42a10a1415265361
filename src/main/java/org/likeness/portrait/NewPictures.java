package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.picture.Crop;
import org.likeness.picture.CropSource;
import org.likeness.picture.Engine;
import org.likeness.picture.HeifConverter;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureInput;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/**
 * Makes pictures and writes their files under new ids. If no row ever refers to them, the janitor deletes them. Only new uploads count
 * against the disk quota: another square, or a copy, replaces a picture that is already there.
 */
@Singleton
class NewPictures {
    /** CPU time for one picture; real ones take a fifth of it. */
    private static final Duration CPU = Duration.ofSeconds(5);

    /** Larger than any crop source as PNG. */
    private static final long MAX_CROP_SOURCE_BYTES = 16 << 20;

    /** How long an upload waits for its turn before it gets 503. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pipeline pipeline;
    private final Pipeline cropSourcePipeline;
    private final PictureFiles files;
    private final PictureQuota quota;

    /** A new picture, and what was done to its file. */
    record Created(StoredPicture picture, Receipt receipt) {}

    @Inject
    NewPictures(Settings settings, Engine engine, HeifConverter heif, PictureFiles files, PictureQuota quota) {
        this.pipeline = new Pipeline(limits(settings), engine, heif);
        this.cropSourcePipeline = new Pipeline(cropSourceLimits(settings), engine);
        this.files = files;
        this.quota = quota;
    }

    /**
     * Writes the renditions and the crop source of a file.
     *
     * @param crop the square to show; the largest in the middle if empty
     * @throws PictureException if the file cannot become a portrait
     * @throws QuotaExceededException if the disk quota is used up; nothing is written then
     * @throws IOException if the file cannot be read or the disk is full
     */
    Created create(PictureInput source, Optional<Crop> crop) throws PictureException, IOException {
        quota.requireSpace();
        var before = new long[1];
        Renditions renditions = pipeline.renditionsAndCropSource(
                () -> {
                    byte[] file = source.bytes();
                    before[0] = file.length;
                    return file;
                },
                crop);
        var id = PictureId.random();
        var cropSource = new HashMap<String, byte[]>();
        renditions.cropSource().ifPresent(file -> cropSource.put(StoredCropSource.fileName(file.type()), file.bytes()));
        var stored = StoredPicture.of(
                id,
                renditions,
                renditions.cropSource().map(StoredCropSource::of).orElse(null));
        var all = filesOf(stored, renditions, cropSource);
        quota.reserve(stored.bytes());
        files.write(id, all);
        byte[] largest =
                Objects.requireNonNull(renditions.files().get(renditions.files().lastKey()));
        return new Created(stored, new Receipt(renditions.turned(), renditions.removed(), before[0], largest.length));
    }

    /**
     * Writes another square of a picture, taken from its crop source.
     *
     * @return empty if the crop source is missing
     * @throws PictureException if the square is not within it
     * @throws IOException if the disk is full
     */
    Optional<StoredPicture> crop(StoredPicture from, Crop crop) throws PictureException, IOException {
        if (from.cropSource().isEmpty()) {
            return Optional.empty();
        }
        var cropSource = from.cropSource().get();
        var file = files.read(from.id(), cropSource.fileName());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var renditions = cropSourcePipeline.renditions(file.get(), Optional.of(crop));
        var stored = StoredPicture.of(PictureId.random(), renditions, cropSource.withCrop(crop));
        files.write(stored.id(), filesOf(stored, renditions, Map.of(cropSource.fileName(), file.get())));
        return Optional.of(stored);
    }

    /** The file of its crop source. */
    Optional<Path> cropSource(StoredPicture picture) {
        return picture.cropSource().flatMap(source -> files.find(picture.id(), source.fileName()));
    }

    /** Copies the files of a picture and returns the new id; empty if they are gone. */
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

    /** All files of a picture by name, once their size is noted in it. */
    private static Map<String, byte[]> filesOf(
            StoredPicture stored, Renditions renditions, Map<String, byte[]> others) {
        var all = new HashMap<>(others);
        renditions.files().forEach((side, file) -> all.put(stored.fileName(side), file));
        stored.countBytes(all.values());
        return all;
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

    /** For crop sources: the limits of the settings may be lower now than when they were made. */
    private static PictureLimits cropSourceLimits(Settings settings) {
        int side = CropSource.MAX_SIDE;
        return new PictureLimits(
                MAX_CROP_SOURCE_BYTES, (long) side * side, side, CPU, settings.picturesAtOnce(), PATIENCE);
    }
}
