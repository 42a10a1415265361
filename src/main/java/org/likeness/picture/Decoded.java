package org.likeness.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Pixels of a picture as it is stored, not yet turned, in the colours of its own profile.
 *
 * @param image 8 bits a channel, with alpha where something can be seen through
 * @param x where its left edge lies, in pixels of the stored picture
 * @param y where its upper edge lies, in pixels of the stored picture
 * @param step how many pixels of the stored picture one of these stands for, along each side
 */
record Decoded(BufferedImage image, int x, int y, double step) {

    /** Where a square of the stored picture lies in the image. */
    Rectangle2D.Double within(Crop stored) {
        return new Rectangle2D.Double(
                (stored.x() - x) / step, (stored.y() - y) / step, stored.side() / step, stored.side() / step);
    }
}
