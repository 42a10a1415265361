package org.likeness.drawing;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/** Our logo in pixels, for the icons of browsers and home screens; {@code logo.svg} has the same shapes. */
public final class SiteIcon {
    private static final int UNITS = 64;
    private static final Colour START = new Colour(0x0d6efd);
    private static final Colour END = new Colour(0x6f42c1);

    /** How large the figure is where a launcher may cut off the corners: within a circle of 80 % of the side. */
    private static final double SAFE = 0.8;

    private SiteIcon() {}

    /**
     * Draws the logo.
     *
     * @param side in pixels, at least 1
     * @param isFull whether the colour fills the whole square; otherwise its corners are round and transparent
     * @param accent the colour; null for ours
     * @return ARGB, row by row from the top left
     */
    public static int[] argb(int side, boolean isFull, @Nullable Accent accent) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale((double) side / UNITS, (double) side / UNITS);
            Colour start = accent == null ? START : accent.fill();
            Colour end = accent == null ? END : start.shaded();
            graphics.setPaint(new GradientPaint(0, 0, start.awt(), UNITS, UNITS, end.awt()));
            graphics.fill(ground(isFull));
            if (isFull) {
                graphics.translate(UNITS * (1 - SAFE) / 2, UNITS * (1 - SAFE) / 2);
                graphics.scale(SAFE, SAFE);
            }
            graphics.setColor(Colour.WHITE.awt());
            graphics.fill(new Ellipse2D.Double(21, 15, 22, 22));
            graphics.fill(new Arc2D.Double(12, 37, 40, 34, 0, 180, Arc2D.CHORD));
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static Shape ground(boolean isFull) {
        return isFull
                ? new Rectangle2D.Double(0, 0, UNITS, UNITS)
                : new RoundRectangle2D.Double(0, 0, UNITS, UNITS, 36, 36);
    }
}
