package org.likeness.picture;

import java.awt.Rectangle;
import org.likeness.picture.PictureException.Reason;

/** A square cut out of a picture, in pixels of the upright original: origin at the top left, x to the right, y downwards. */
public record Crop(int x, int y, int side) {

    /** The largest square there is, in the middle. */
    static Crop centred(int width, int height) {
        int side = Math.min(width, height);
        return new Crop((width - side) / 2, (height - side) / 2, side);
    }

    /** @throws PictureException when any part of this square lies outside of the picture, or it has no pixel */
    Crop within(int width, int height) throws PictureException {
        boolean inside = side >= 1 && x >= 0 && y >= 0 && (long) x + side <= width && (long) y + side <= height;
        if (!inside) {
            throw new PictureException(
                    Reason.CROP_OUTSIDE,
                    "crop must lie within " + width + " x " + height + ", was " + side + " at " + x + ", " + y);
        }
        return this;
    }

    /** The same square of a picture that is smaller or larger by a factor: one pixel at least, and within it. */
    Crop scaled(double factor, int width, int height) {
        int scaledSide = clamped(side * factor, 1, Math.min(width, height));
        return new Crop(
                clamped(x * factor, 0, width - scaledSide), clamped(y * factor, 0, height - scaledSide), scaledSide);
    }

    private static int clamped(double value, int least, int most) {
        return Math.max(least, Math.min(most, (int) Math.round(value)));
    }

    Rectangle rectangle() {
        return new Rectangle(x, y, side, side);
    }
}
