package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.colour;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Mountains one behind the other in the haze, a low sun or a moon, and water that shows them again. */
final class Landscape implements Motif {
    private static final int RIDGES = 5;
    private static final double SHORE = 0.78;

    @Override
    public void paint(Painting painting) {
        double hue = painting.between(0.52, 0.76);
        double warm = painting.between(0.92, 1.13);
        boolean night = painting.random.nextInt(4) == 0;
        Color high = colour(hue, 0.6, night ? 0.2 : 0.62);
        Color low = night ? colour(hue, 0.4, 0.45) : colour(warm, 0.42, 0.98);
        painting.brush.setPaint(new GradientPaint(0, 0, high, 0, 0.6f, low));
        painting.brush.fill(new Rectangle2D.Double(0, 0, 1, 1));
        if (night) {
            for (int i = 0; i < 160; i++) {
                double size = painting.between(0.0008, 0.0024);
                painting.fill(
                        oval(painting.between(0, 1), painting.between(0, 0.5), size, size),
                        clear(Color.WHITE, painting.between(0.3, 0.9)));
            }
        }
        double sunX = painting.between(0.25, 0.75);
        double sunY = painting.between(0.22, 0.42);
        Color sun = night ? new Color(244, 240, 222) : colour(warm, 0.15, 1);
        painting.glow(sunX, sunY, 0.5, sun, night ? 0.25 : 0.55);
        painting.fill(oval(sunX, sunY, 0.055, 0.055), sun);
        for (int i = 0; i < RIDGES; i++) {
            double near = (double) i / (RIDGES - 1);
            Color rock = mixed(low, colour(hue + 0.02, 0.6, night ? 0.1 : 0.24), 0.25 + 0.75 * near);
            ridge(painting, 0.42 + 0.3 * near, 0.16 - 0.08 * near, rock);
            haze(painting, 0.5 + 0.3 * near, low);
        }
        water(painting, low, lit(high, 0.8), sunX, sun);
    }

    private static Color mixed(Color far, Color near, double share) {
        return new Color(
                (int) (far.getRed() * (1 - share) + near.getRed() * share),
                (int) (far.getGreen() * (1 - share) + near.getGreen() * share),
                (int) (far.getBlue() * (1 - share) + near.getBlue() * share));
    }

    /** A line of peaks, by moving the middle of each piece up or down by less and less. */
    private static void ridge(Painting painting, double height, double roughness, Color colour) {
        double[] heights = new double[257];
        heights[0] = painting.between(-0.5, 0.5) * roughness;
        heights[256] = painting.between(-0.5, 0.5) * roughness;
        double strength = roughness;
        for (int step = 128; step >= 1; step /= 2) {
            for (int i = step; i < 256; i += 2 * step) {
                heights[i] = (heights[i - step] + heights[i + step]) / 2 + painting.between(-strength, strength);
            }
            strength *= 0.52;
        }
        var line = new Path2D.Double();
        line.moveTo(0, 1);
        for (int i = 0; i <= 256; i++) {
            line.lineTo(i / 256.0, height + heights[i]);
        }
        line.lineTo(1, 1);
        painting.fill(line, colour);
    }

    private static void haze(Painting painting, double height, Color colour) {
        painting.brush.setPaint(
                new GradientPaint(0, (float) height - 0.12f, clear(colour, 0), 0, (float) height, clear(colour, 0.28)));
        painting.brush.fill(new Rectangle2D.Double(0, height - 0.12, 1, 0.12));
    }

    private static void water(Painting painting, Color far, Color near, double sunX, Color sun) {
        painting.brush.setPaint(new GradientPaint(0, (float) SHORE, far, 0, 1, near));
        painting.brush.fill(new Rectangle2D.Double(0, SHORE, 1, 1 - SHORE));
        for (int i = 0; i < 260; i++) {
            double y = SHORE + (1 - SHORE) * Math.pow(painting.random.nextDouble(), 1.4);
            double depth = (y - SHORE) / (1 - SHORE);
            boolean glitter = i % 3 == 0;
            double x = glitter ? sunX + painting.random.nextGaussian() * (0.03 + 0.06 * depth) : painting.between(0, 1);
            double length = painting.between(0.01, 0.05) * (0.5 + depth);
            painting.stroke(
                    new Line2D.Double(x - length, y, x + length, y),
                    0.0015 + 0.003 * depth,
                    glitter ? clear(sun, 0.6) : clear(lit(near, 0.7), 0.25));
        }
    }
}
