package org.likeness.picture;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.Resizer;
import org.jspecify.annotations.Nullable;

/** Turns decoded pixels into pictures of the right size, in sRGB and upright. */
final class Squares {
    /** The sides of the renditions, in pixels. */
    static final List<Integer> SIDES = List.of(40, 80, 160, 200, 400);

    static final int LARGEST = SIDES.get(SIDES.size() - 1);
    private static final int SMALLEST = SIDES.get(0);

    /** How far a small picture is enlarged for a rendition; browsers enlarge the rest just as well. */
    private static final int MAGNIFICATION = 2;

    private Squares() {}

    /** Makes the smallest square, and all others that need at most {@link #MAGNIFICATION} pixels for each one there is. */
    static SortedMap<Integer, BufferedImage> of(EncodedPicture picture, Decoded decoded, Crop stored, CpuBudget cpu) {
        var squares = new TreeMap<Integer, BufferedImage>();
        int maxSide = MAGNIFICATION * stored.side();
        for (int i = SIDES.size() - 1; i >= 0; i--) {
            int side = SIDES.get(i);
            if (side <= maxSide || side == SMALLEST) {
                cpu.check();
                BufferedImage larger = atLeastTwice(squares, side, stored.side());
                squares.put(
                        side,
                        larger == null
                                ? one(picture, decoded, stored, Math.min(side, maxSide))
                                : resized(larger, Lanczos.whole(larger), side, side));
            }
        }
        return squares;
    }

    /** A square to reduce further without visible loss, which is faster than starting from all pixels; not an enlarged one. */
    private static @Nullable BufferedImage atLeastTwice(
            SortedMap<Integer, BufferedImage> squares, int side, int storedSide) {
        return squares.tailMap(2 * side).entrySet().stream()
                .filter(square -> square.getKey() <= storedSide)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Makes one square of exactly this side. */
    static BufferedImage one(EncodedPicture picture, Decoded decoded, Crop stored, int side) {
        return finished(picture, decoded, decoded.within(stored), side, side);
    }

    /** Makes the whole picture, reduced if one side is longer than this. */
    static BufferedImage whole(EncodedPicture picture, Decoded whole, int maxSide) {
        double longest = Math.max(picture.width(), picture.height()) / whole.step();
        double scale = Math.min(1, maxSide / longest);
        var everything = new Rectangle2D.Double(0, 0, picture.width() / whole.step(), picture.height() / whole.step());
        int width = Math.max(1, (int) Math.round(everything.width * scale));
        int height = Math.max(1, (int) Math.round(everything.height * scale));
        return finished(picture, whole, everything, width, height);
    }

    /** Puts a finished picture, enlarged if it is small, into the middle of a transparent square. */
    static int[] fitted(BufferedImage picture, int side) {
        double scale = (double) side / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height, null);
        graphics.dispose();
        return ((DataBufferInt) square.getRaster().getDataBuffer()).getData();
    }

    /** Reduces a finished picture further. */
    static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        return resized(picture, Lanczos.whole(picture), width, height);
    }

    /** Turns a part of the decoded pixels into a finished picture: resized, in sRGB, upright. */
    private static BufferedImage finished(
            EncodedPicture picture, Decoded decoded, Rectangle2D.Double part, int width, int height) {
        BufferedImage finished = resized(decoded.image(), new Lanczos(part), width, height);
        picture.profile().convertToSrgb(finished);
        return picture.orientation().upright(finished);
    }

    /** Thumbnailator allocates the result, in this size and with or without alpha as the source, and runs our resizer on both. */
    private static BufferedImage resized(BufferedImage image, Resizer resizer, int width, int height) {
        try {
            return Thumbnails.of(image)
                    .forceSize(width, height)
                    .resizer(resizer)
                    .imageType(image.getType())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("resizing in memory", e);
        }
    }
}
