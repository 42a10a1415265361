package org.likeness.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Turns a scene into pixels. The JDK's own renderer, Marlin, smooths the edges. It is pure Java, so the pixels are the same on
 * every system; JDK 17 and JDK 25 give the same pixels, too.
 */
final class Rasterizer {
    private Rasterizer() {}

    /** The pixels of a square picture as ARGB, row by row from the top left. */
    static int[] argb(Scene scene, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(side, side);
            for (Scene.Fill fill : scene.fills()) {
                graphics.setColor(fill.colour().awt());
                graphics.fill(fill.shape());
            }
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
