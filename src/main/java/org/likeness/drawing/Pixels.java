package org.likeness.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A scene as square pixels, row by row from the top left, each opacity, red, green and blue from the highest byte to the lowest.
 * The edges are smoothed by the JDK's own renderer, Marlin, which is pure Java: the same pixels on every system; those of JDK
 * 17 and of JDK 25 are the same, too.
 */
final class Pixels {
    private final int side;
    private final int[] argb;

    Pixels(int side, int[] argb) {
        this.side = side;
        this.argb = argb;
    }

    static Pixels of(Scene scene, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(side, side);
            for (Fill fill : scene.fills()) {
                graphics.setColor(fill.colour().awt());
                graphics.fill(fill.shape());
            }
        } finally {
            graphics.dispose();
        }
        return new Pixels(side, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    int side() {
        return side;
    }

    /** All of them; nobody changes them. */
    int[] argb() {
        return argb;
    }
}
