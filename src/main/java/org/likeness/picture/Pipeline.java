package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.likeness.picture.PictureException.Reason;

/**
 * Turns uploaded files into renditions: square, upright, in sRGB, without metadata. Thread-safe.
 *
 * <p>The number of pictures processed at the same time is limited; others wait for a while, then fail as {@link Reason#BUSY}.
 */
public final class Pipeline {
    /** The sides of the renditions, in pixels. */
    public static final List<Integer> SIDES = Squares.SIDES;

    private final PictureLimits limits;
    private final Engine engine;
    private final HeifConverter heif;
    private final Semaphore permits;

    /** A pipeline that refuses HEIC and AVIF. */
    public Pipeline(PictureLimits limits, Engine engine) {
        this(limits, engine, HeifConverter.NONE);
    }

    public Pipeline(PictureLimits limits, Engine engine, HeifConverter heif) {
        this.limits = limits;
        this.engine = engine;
        this.heif = heif;
        this.permits = new Semaphore(limits.atOnce(), true);
    }

    /**
     * Makes the renditions of a picture: the smallest, and all others that need at most two pixels for each one it has.
     *
     * @param file an untrusted file
     * @param wanted the square to show; by default the largest in the middle
     * @throws PictureException if the file is not a supported picture, the square is outside of it, or the pipeline is busy
     */
    public Renditions renditions(byte[] file, Optional<Crop> wanted) throws PictureException {
        acquirePermit();
        try {
            return made(file, wanted, false);
        } finally {
            permits.release();
        }
    }

    /**
     * Makes the renditions and the crop source.
     *
     * @throws IOException if the file cannot be read
     */
    public Renditions renditionsAndCropSource(PictureInput input, Optional<Crop> wanted)
            throws PictureException, IOException {
        acquirePermit();
        try {
            return made(input.bytes(), wanted, true);
        } finally {
            permits.release();
        }
    }

    /**
     * Makes one square of exactly this side, even if the picture has fewer pixels.
     *
     * @param file made by this pipeline: small, upright and without metadata
     * @param side in pixels, at least 1
     */
    public Square square(byte[] file, Optional<Crop> wanted, int side) throws PictureException {
        acquirePermit();
        try {
            return squared(file, wanted, side);
        } finally {
            permits.release();
        }
    }

    /**
     * Makes the whole picture as large as possible in the middle of a transparent square.
     *
     * @param side in pixels, at least 1
     * @return ARGB, row by row from the top left
     */
    public int[] fitted(byte[] file, int side) throws PictureException {
        acquirePermit();
        try {
            var cpu = new CpuBudget(limits.cpu());
            EncodedPicture picture = read(file);
            Decoded whole = engine.decode(picture, picture.canvas(), 1, cpu);
            return Squares.fitted(Squares.whole(picture, whole, side), side);
        } catch (CpuBudget.Spent e) {
            throw tooComplex(e);
        } finally {
            permits.release();
        }
    }

    private Square squared(byte[] file, Optional<Crop> wanted, int side) throws PictureException {
        var cpu = new CpuBudget(limits.cpu());
        try {
            EncodedPicture picture = read(file);
            Crop crop = crop(picture, wanted);
            Decoded whole = engine.decode(picture, picture.canvas(), 1, cpu);
            BufferedImage square = Squares.one(picture, whole, crop, side);
            var type = PictureType.of(List.of(square));
            return new Square(type, type.encode(square));
        } catch (CpuBudget.Spent e) {
            throw tooComplex(e);
        }
    }

    private Renditions made(byte[] file, Optional<Crop> wanted, boolean withCropSource) throws PictureException {
        var cpu = new CpuBudget(limits.cpu());
        try {
            EncodedPicture picture = read(file);
            Crop crop = crop(picture, wanted);
            var plan = DecodePlan.of(picture, crop, withCropSource);
            Decoded decoded = engine.decode(picture, plan.region(), plan.step(), cpu);
            var squares = Squares.of(picture, decoded, plan.square(), cpu);
            var type = PictureType.of(squares.values());
            var files = encoded(squares, type, cpu);
            var cropSource = withCropSource
                    ? Optional.of(cropSource(picture, crop, plan, decoded, cpu))
                    : Optional.<CropSource>empty();
            boolean turned = picture.orientation() != Orientation.UPRIGHT;
            return new Renditions(type, files, cropSource, turned, picture.metadata());
        } catch (CpuBudget.Spent e) {
            throw tooComplex(e);
        }
    }

    /** Reads the headers and checks the limits; decodes nothing. */
    private EncodedPicture read(byte[] file) throws PictureException {
        if (file.length == 0) {
            throw new PictureException(Reason.EMPTY, "no bytes");
        }
        limits.requireFewBytes(file.length);
        var format = PictureFormat.of(file);
        if (format.isPresent()) {
            return read(file, format.get());
        }
        byte[] jpeg = heif.toJpeg(file)
                .orElseThrow(() -> new PictureException(
                        Reason.UNKNOWN_FORMAT, "no known magic number", UnsupportedFormat.of(file)));
        return read(jpeg, PictureFormat.JPEG);
    }

    private EncodedPicture read(byte[] file, PictureFormat format) throws PictureException {
        EncodedPicture picture = PictureHeaders.read(file, format, limits);
        limits.requireLittleHeld(picture.held(), file.length);
        return picture;
    }

    /** The square to show, in pixels of the upright picture. */
    private static Crop crop(EncodedPicture picture, Optional<Crop> wanted) throws PictureException {
        int width = picture.uprightWidth();
        int height = picture.uprightHeight();
        return wanted.orElse(Crop.centred(width, height)).within(width, height);
    }

    private PictureException tooComplex(CpuBudget.Spent spent) {
        return new PictureException(Reason.TOO_COMPLEX, "more than " + limits.cpu() + " of CPU time", spent);
    }

    private void acquirePermit() throws PictureException {
        try {
            if (!permits.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PictureException(Reason.BUSY, "no permit within " + limits.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureException(Reason.BUSY, "interrupted while waiting", e);
        }
    }

    private CropSource cropSource(EncodedPicture picture, Crop upright, DecodePlan plan, Decoded decoded, CpuBudget cpu)
            throws PictureException {
        Decoded whole =
                plan.coversCanvas() ? decoded : engine.decode(picture, picture.canvas(), plan.cropSourceStep(), cpu);
        return CropSource.of(Squares.whole(picture, whole, CropSource.MAX_SIDE), upright, picture.uprightWidth());
    }

    private static SortedMap<Integer, byte[]> encoded(
            SortedMap<Integer, BufferedImage> squares, PictureType type, CpuBudget cpu) {
        var files = new TreeMap<Integer, byte[]>();
        for (var square : squares.entrySet()) {
            cpu.check();
            files.put(square.getKey(), type.encode(square.getValue()));
        }
        return files;
    }
}
