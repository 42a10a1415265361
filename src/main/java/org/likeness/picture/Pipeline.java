package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;
import org.likeness.picture.PictureException.Reason;

/** The way of an uploaded file to its renditions: square, upright, in sRGB, without metadata. Safe for many threads. */
public final class Pipeline {
    /** The sides of the renditions, in pixels. */
    public static final List<Integer> SIDES = List.of(40, 80, 160, 200, 400);

    /** Decoded pixels for one of the largest rendition along each side: what is thrown away before does not show. */
    private static final int OVERSAMPLING = 4;

    private final PictureLimits limits;

    public Pipeline(PictureLimits limits) {
        this.limits = limits;
    }

    /**
     * Makes the renditions of a picture: all sides that its square has pixels for, and the smallest in any case.
     *
     * @param file the file as it came; trusted in nothing
     * @param wanted the square to show; the largest in the middle where absent
     * @throws PictureException when the file is not a picture that we take, or the square is not within it
     */
    public Renditions renditions(byte[] file, Optional<Crop> wanted) throws PictureException {
        if (file.length == 0) {
            throw new PictureException(Reason.EMPTY, "no bytes");
        }
        limits.requireFewBytes(file.length);
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new PictureException(Reason.UNKNOWN_FORMAT, "no known first bytes"));
        Orientation orientation = Exif.orientation(file, format);
        try (var decoder = new Decoder(file, format)) {
            int width = decoder.width();
            int height = decoder.height();
            limits.requireFewPixels(width, height); // header only, nothing decoded yet
            int uprightWidth = orientation.uprightWidth(width, height);
            int uprightHeight = orientation.uprightHeight(width, height);
            Crop crop = wanted.orElse(Crop.centred(uprightWidth, uprightHeight)).within(uprightWidth, uprightHeight);
            requireWhole(file, format);
            BufferedImage stored =
                    decoder.square(orientation.stored(crop, width, height), OVERSAMPLING * largestSide());
            return reduced(orientation.upright(stored), crop.side());
        }
    }

    private static void requireWhole(byte[] file, PictureFormat format) throws PictureException {
        if (format == PictureFormat.JPEG && !new Jpeg(file).ends()) {
            throw new PictureException(Reason.DAMAGED, "the JPEG data stops before its end");
        }
    }

    private static Renditions reduced(BufferedImage square, int pixelsThere) {
        var type = PictureType.of(square);
        var files = new TreeMap<Integer, byte[]>();
        for (int side : SIDES) {
            if (side <= pixelsThere || files.isEmpty()) {
                files.put(side, type.encode(resized(square, side)));
            }
        }
        return new Renditions(type, files);
    }

    private static BufferedImage resized(BufferedImage square, int side) {
        try {
            return Thumbnails.of(square)
                    .forceSize(side, side)
                    .imageType(square.getType())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("resizing in memory", e);
        }
    }

    private static int largestSide() {
        return SIDES.get(SIDES.size() - 1);
    }
}
