package org.likeness.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/**
 * How to turn a stored picture upright, in the order of Exif's values 1 to 8.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, tag 274</a>
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    TURN_LEFT(true, false, true);

    /** Applied first: rows become columns. Mirroring follows. */
    private final boolean transpose;

    private final boolean mirrorX;
    private final boolean mirrorY;

    Orientation(boolean transpose, boolean mirrorX, boolean mirrorY) {
        this.transpose = transpose;
        this.mirrorX = mirrorX;
        this.mirrorY = mirrorY;
    }

    /** The orientation for an Exif value; upright for values other than 1 to 8. */
    static Orientation of(int exif) {
        return isKnown(exif) ? values()[exif - 1] : UPRIGHT;
    }

    static boolean isKnown(int exif) {
        return exif >= 1 && exif <= values().length;
    }

    int uprightWidth(int width, int height) {
        return transpose ? height : width;
    }

    int uprightHeight(int width, int height) {
        return transpose ? width : height;
    }

    /**
     * Converts a square of the upright picture to the stored one.
     *
     * @param width of the stored picture
     * @param height of the stored picture
     */
    Crop stored(Crop upright, int width, int height) {
        int side = upright.side();
        int x = mirrorX ? uprightWidth(width, height) - upright.x() - side : upright.x();
        int y = mirrorY ? uprightHeight(width, height) - upright.y() - side : upright.y();
        return transpose ? new Crop(y, x, side) : new Crop(x, y, side);
    }

    /** Turns a picture upright. */
    BufferedImage upright(BufferedImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = uprightWidth(stored.getWidth(), stored.getHeight());
        int height = uprightHeight(stored.getWidth(), stored.getHeight());
        var turn = new AffineTransform(
                mirrorX ? -1 : 1, 0, 0, mirrorY ? -1 : 1, mirrorX ? width : 0, mirrorY ? height : 0);
        if (transpose) {
            turn.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
        }
        var upright = new BufferedImage(width, height, stored.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(stored, upright);
    }
}
