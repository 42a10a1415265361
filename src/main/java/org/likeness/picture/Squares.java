package org.likeness.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.Resizer;
import org.jspecify.annotations.Nullable;

/** From decoded pixels to pictures of the right size, in the right colours, upright. */
final class Squares {
    private static final List<Integer> LARGEST_FIRST =
            Pipeline.SIDES.stream().sorted(Comparator.reverseOrder()).toList();
    private static final int SMALLEST = Pipeline.SIDES.get(0);

    /** A picture smaller than a rendition is made larger up to this; beyond, browsers do it as well. */
    private static final int MAGNIFICATION = 2;

    private Squares() {}

    /** Each of the sides that the picture has half the pixels for, and the smallest in any case. */
    static SortedMap<Integer, BufferedImage> of(EncodedPicture picture, Decoded decoded, Crop stored, CpuBudget cpu) {
        var squares = new TreeMap<Integer, BufferedImage>();
        int most = MAGNIFICATION * stored.side();
        for (int side : LARGEST_FIRST) {
            if (side <= most || side == SMALLEST) {
                cpu.check();
                BufferedImage larger = atLeastTwice(squares, side, stored.side());
                squares.put(
                        side,
                        larger == null
                                ? finished(
                                        picture,
                                        decoded,
                                        decoded.within(stored),
                                        Math.min(side, most),
                                        Math.min(side, most))
                                : resized(larger, Lanczos.whole(larger), side, side));
            }
        }
        return squares;
    }

    /** A square that another can be made from without loss, which is quicker than from all pixels: not itself magnified. */
    private static @Nullable BufferedImage atLeastTwice(
            SortedMap<Integer, BufferedImage> squares, int side, int pixelsThere) {
        return squares.tailMap(2 * side).entrySet().stream()
                .filter(square -> square.getKey() <= pixelsThere)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** One square of exactly that side. */
    static BufferedImage one(EncodedPicture picture, Decoded decoded, Crop stored, int side) {
        return finished(picture, decoded, decoded.within(stored), side, side);
    }

    /** The whole picture, at most as large as a cleaned one is. */
    static BufferedImage cleaned(EncodedPicture picture, Decoded whole) {
        double longest = Math.max(picture.width(), picture.height()) / whole.step();
        double scale = Math.min(1, Pipeline.CLEANED_SIDE / longest);
        var everything = new Rectangle2D.Double(0, 0, picture.width() / whole.step(), picture.height() / whole.step());
        int width = Math.max(1, (int) Math.round(everything.width * scale));
        int height = Math.max(1, (int) Math.round(everything.height * scale));
        return finished(picture, whole, everything, width, height);
    }

    /** A part of the decoded pixels: of the right size, in the right colours, upright. */
    private static BufferedImage finished(
            EncodedPicture picture, Decoded decoded, Rectangle2D.Double part, int width, int height) {
        BufferedImage finished = resized(decoded.image(), new Lanczos(part), width, height);
        picture.profile().convertToSrgb(finished);
        return picture.orientation().upright(finished);
    }

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
