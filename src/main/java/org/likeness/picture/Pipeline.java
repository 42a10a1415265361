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

/** The way of an uploaded file to its renditions: square, upright, in sRGB, without metadata. Safe for many threads. */
public final class Pipeline {
    /** The sides of the renditions, in pixels. */
    public static final List<Integer> SIDES = List.of(40, 80, 160, 200, 400);

    /** The longest side of the cleaned picture, in pixels. */
    public static final int CLEANED_SIDE = 1024;

    /** Decoded pixels for one of the largest rendition along each side: what is thrown away before does not show. */
    private static final int OVERSAMPLING = 2;

    /** The two above need not be hit to the pixel, as decoders know only some sizes. */
    private static final double ABOUT = 0.9;

    /** Above this many decoded pixels, a small square of a large picture is decoded on its own. */
    private static final long DECODED_AT_ONCE = 4_000_000;

    private final PictureLimits limits;
    private final Engine engine;
    private final Semaphore places;

    public Pipeline(PictureLimits limits, Engine engine) {
        this.limits = limits;
        this.engine = engine;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /**
     * Makes the renditions of a picture: all that it has half the pixels for, and the smallest in any case.
     *
     * @param file the file as it came; trusted in nothing
     * @param wanted the square to show; the largest in the middle where absent
     * @throws PictureException when the file is not a picture that we take, the square is not within it, or too many others
     *     are in work
     */
    public Renditions renditions(byte[] file, Optional<Crop> wanted) throws PictureException {
        takePlace();
        try {
            return made(file, wanted, false);
        } finally {
            places.release();
        }
    }

    /**
     * The same, and the cleaned picture.
     *
     * @throws IOException when the source has no file
     */
    public Renditions renditionsAndCleaned(PictureSource source, Optional<Crop> wanted)
            throws PictureException, IOException {
        takePlace();
        try {
            return made(source.bytes(), wanted, true);
        } finally {
            places.release();
        }
    }

    /**
     * Makes one square of exactly this side, from as many pixels as there are.
     *
     * @param file one that this pipeline made: small, upright and without metadata
     * @param side in pixels, 1 or more
     */
    public Square square(byte[] file, Optional<Crop> wanted, int side) throws PictureException {
        takePlace();
        try {
            return squared(file, wanted, side);
        } finally {
            places.release();
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

    private Renditions made(byte[] file, Optional<Crop> wanted, boolean withCleaned) throws PictureException {
        var cpu = new CpuBudget(limits.cpu());
        try {
            EncodedPicture picture = read(file);
            return decoded(picture, crop(picture, wanted), withCleaned, cpu);
        } catch (CpuBudget.Spent e) {
            throw tooComplex(e);
        }
    }

    /** The headers only, nothing is decoded yet. */
    private EncodedPicture read(byte[] file) throws PictureException {
        if (file.length == 0) {
            throw new PictureException(Reason.EMPTY, "no bytes");
        }
        limits.requireFewBytes(file.length);
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() ->
                        new PictureException(Reason.UNKNOWN_FORMAT, "no known first bytes", ForeignFormat.of(file)));
        EncodedPicture picture = EncodedPicture.read(file, format, limits);
        limits.requireLittleHeld(picture.held(), file.length);
        return picture;
    }

    /** In pixels of the upright picture. */
    private static Crop crop(EncodedPicture picture, Optional<Crop> wanted) throws PictureException {
        int width = picture.orientation().uprightWidth(picture.width(), picture.height());
        int height = picture.orientation().uprightHeight(picture.width(), picture.height());
        return wanted.orElse(Crop.centred(width, height)).within(width, height);
    }

    private PictureException tooComplex(CpuBudget.Spent spent) {
        return new PictureException(Reason.TOO_COMPLEX, "more than " + limits.cpu() + " of processor time", spent);
    }

    private void takePlace() throws PictureException {
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PictureException(Reason.BUSY, "no place for " + limits.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureException(Reason.BUSY, "interrupted while waiting", e);
        }
    }

    private Renditions decoded(EncodedPicture picture, Crop upright, boolean withCleaned, CpuBudget cpu)
            throws PictureException {
        Crop stored = picture.orientation().stored(upright, picture.width(), picture.height());
        int longest = Math.max(picture.width(), picture.height());
        double stepOfWhole = withCleaned ? Math.max(1, longest / (ABOUT * CLEANED_SIDE)) : Double.MAX_VALUE;
        double stepOfSquare = Math.max(1, stored.side() / (ABOUT * OVERSAMPLING * largestSide()));
        int stepOfBoth = (int) Math.min(stepOfWhole, stepOfSquare);
        boolean atOnce = (long) (picture.width() / stepOfBoth) * (picture.height() / stepOfBoth) <= DECODED_AT_ONCE;
        Decoded around = atOnce
                ? engine.decode(picture, picture.canvas(), Math.min(stepOfWhole, stepOfSquare), cpu)
                : engine.decode(picture, stored.rectangle(), stepOfSquare, cpu);
        var squares = Squares.of(picture, around, stored, cpu);
        var type = PictureType.of(squares.values());
        var files = encoded(squares, type, cpu);
        Optional<CleanedPicture> cleaned = Optional.empty();
        if (withCleaned) {
            Decoded whole = atOnce ? around : engine.decode(picture, picture.canvas(), stepOfWhole, cpu);
            int uprightWidth = picture.orientation().uprightWidth(picture.width(), picture.height());
            cleaned = Optional.of(CleanedPicture.of(Squares.cleaned(picture, whole), upright, uprightWidth));
        }
        return new Renditions(type, files, cleaned, picture.orientation() != Orientation.UPRIGHT, picture.metadata());
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

    private static int largestSide() {
        return SIDES.get(SIDES.size() - 1);
    }
}
