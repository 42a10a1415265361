package org.likeness.picture;

import java.awt.Rectangle;
import org.likeness.picture.PictureException.Reason;

/** A square within a picture, in pixels of the upright original; x goes to the right, y downwards from the top left. */
public record Crop(int x, int y, int side) {

    /** The largest square, in the middle. */
    static Crop centred(int width, int height) {
        int side = Math.min(width, height);
        return new Crop((width - side) / 2, (height - side) / 2, side);
    }

    /** @throws PictureException if a part of this square is outside of the picture, or it is empty */
    Crop within(int width, int height) throws PictureException {
        boolean inside = side >= 1 && x >= 0 && y >= 0 && (long) x + side <= width && (long) y + side <= height;
        if (!inside) {
            throw new PictureException(
                    Reason.CROP_OUTSIDE,
                    "crop must lie within " + width + " x " + height + ", was " + side + " at " + x + ", " + y);
        }
        return this;
    }

    /** This square in a picture that is larger by a factor: at least one pixel, and within the picture. */
    Crop scaled(double factor, int width, int height) {
        int scaledSide = clamped(side * factor, 1, Math.min(width, height));
        return new Crop(
                clamped(x * factor, 0, width - scaledSide), clamped(y * factor, 0, height - scaledSide), scaledSide);
    }

    private static int clamped(double value, int min, int max) {
        return Math.max(min, Math.min(max, (int) Math.round(value)));
    }

    Rectangle rectangle() {
        return new Rectangle(x, y, side, side);
    }
}
