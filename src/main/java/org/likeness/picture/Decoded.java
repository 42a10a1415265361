package org.likeness.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Decoded pixels of a picture as stored: not yet upright, and in the colours of its own profile.
 *
 * @param image 8 bits per channel, with alpha if any pixel is translucent
 * @param x the left edge of the image in the stored picture, in its pixels
 * @param y the upper edge of the image in the stored picture, in its pixels
 * @param step how many stored pixels along each side became one
 */
record Decoded(BufferedImage image, int x, int y, double step) {

    /** A square of the stored picture, in pixels of the image. */
    Rectangle2D.Double within(Crop stored) {
        return new Rectangle2D.Double(
                (stored.x() - x) / step, (stored.y() - y) / step, stored.side() / step, stored.side() / step);
    }
}
