package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.colour;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A flower from close by: rings of petals round a heart of seeds, in front of a meadow out of focus. */
final class Flower implements Motif {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int SEEDS = 420;

    @Override
    public void paint(Painting painting) {
        meadow(painting);
        double hue = painting.between(0.78, 1.18);
        Color petal = colour(hue, painting.between(0.35, 0.85), painting.between(0.85, 1));
        int petals = 11 + painting.random.nextInt(12);
        for (int ring = 0; ring < 3; ring++) {
            double length = 0.42 - ring * 0.07;
            for (int i = 0; i < petals; i++) {
                double angle = 2 * Math.PI * (i + ring * 0.5) / petals + painting.between(-0.05, 0.05);
                petal(painting, angle, length * painting.between(0.93, 1.05), lit(petal, 0.8 + 0.1 * ring));
            }
        }
        heart(painting, colour(painting.between(0.06, 0.14), 0.8, 0.75));
    }

    private static void meadow(Painting painting) {
        double hue = painting.between(0.22, 0.42);
        painting.brush.setPaint(new GradientPaint(0, 0, colour(hue, 0.35, 0.72), 0, 1, colour(hue + 0.05, 0.6, 0.3)));
        painting.brush.fill(new Rectangle2D.Double(0, 0, 1, 1));
        for (int i = 0; i < 40; i++) {
            Color light = colour(hue + painting.between(-0.2, 0.15), painting.between(0.2, 0.6), 0.95);
            painting.glow(
                    painting.between(0, 1),
                    painting.between(0, 1),
                    painting.between(0.05, 0.2),
                    light,
                    painting.between(0.1, 0.3));
        }
    }

    private static void petal(Painting painting, double angle, double length, Color colour) {
        var leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.curveTo(length * 0.3, -0.085, length * 0.85, -0.09, length, 0);
        leaf.curveTo(length * 0.85, 0.09, length * 0.3, 0.085, 0, 0);
        var turned = AffineTransform.getTranslateInstance(0.5, 0.5);
        turned.rotate(angle);
        var before = painting.brush.getTransform();
        painting.brush.transform(turned);
        painting.brush.setPaint(new GradientPaint(0, 0, lit(colour, 0.7), (float) length, 0, lit(colour, 1.1)));
        painting.brush.fill(leaf);
        for (int i = -2; i <= 2; i++) {
            painting.stroke(
                    new Line2D.Double(length * 0.1, i * 0.006, length * 0.9, i * 0.022),
                    0.002,
                    clear(lit(colour, 0.7), 0.35));
        }
        painting.stroke(leaf, 0.002, clear(lit(colour, 0.5), 0.5));
        painting.brush.setTransform(before);
    }

    /** Seeds as a sunflower sets them, each turned by the golden angle. */
    private static void heart(Painting painting, Color seed) {
        painting.glow(0.5, 0.5, 0.2, Color.BLACK, 0.5);
        painting.fillRound(oval(0.5, 0.5, 0.125, 0.125), lit(seed, 0.5), 0.47, 0.46, 0.16, 0.4);
        for (int i = 0; i < SEEDS; i++) {
            double far = 0.122 * Math.sqrt((double) i / SEEDS);
            double x = 0.5 + far * Math.cos(i * GOLDEN_ANGLE);
            double y = 0.5 + far * Math.sin(i * GOLDEN_ANGLE);
            double size = 0.0035 + 0.012 * far;
            painting.fillRound(
                    oval(x, y, size, size), lit(seed, painting.between(0.75, 1.2)), x, y - size / 2, size * 1.5, 0.5);
        }
    }
}
