package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.colour;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A planet with bands of weather and a ring, among stars. */
final class Planet implements Motif {
    private static final double RADIUS = 0.27;
    private static final int BANDS = 34;

    @Override
    public void paint(Painting painting) {
        double hue = painting.between(0, 1);
        sky(painting, hue);
        var before = painting.brush.getTransform();
        var tilted = AffineTransform.getRotateInstance(painting.between(-0.5, 0.5), 0.5, 0.5);
        painting.brush.transform(tilted);
        Color ground = colour(hue + painting.between(0.3, 0.6), 0.5, 0.85);
        ring(painting, ground, 0);
        ball(painting, ground);
        ring(painting, ground, 180);
        painting.brush.setTransform(before);
    }

    private static void sky(Painting painting, double hue) {
        painting.fill(new Rectangle2D.Double(0, 0, 1, 1), colour(hue, 0.65, 0.12));
        for (int i = 0; i < 9; i++) {
            painting.glow(
                    painting.between(0, 1),
                    painting.between(0, 1),
                    painting.between(0.2, 0.5),
                    colour(hue + painting.between(-0.12, 0.12), 0.75, 0.7),
                    painting.between(0.1, 0.3));
        }
        for (int i = 0; i < 320; i++) {
            double size = Math.pow(painting.random.nextDouble(), 4) * 0.004 + 0.0008;
            double x = painting.between(0, 1);
            double y = painting.between(0, 1);
            painting.glow(x, y, size * 4, Color.WHITE, 0.3);
            painting.fill(oval(x, y, size, size), Color.WHITE);
        }
    }

    private static void ball(Painting painting, Color ground) {
        var whole = painting.brush.getClip();
        painting.brush.setClip(oval(0.5, 0.5, RADIUS, RADIUS));
        painting.fill(oval(0.5, 0.5, RADIUS, RADIUS), ground);
        for (int i = 0; i < BANDS; i++) {
            double y = 0.5 + RADIUS * painting.between(-1, 1);
            double thick = painting.between(0.004, 0.03);
            double phase = painting.between(0, 6);
            var band = new Path2D.Double();
            band.moveTo(0.2, y);
            for (double x = 0.2; x <= 0.8; x += 0.02) {
                band.lineTo(x, y + 0.006 * Math.sin(18 * x + phase));
            }
            painting.stroke(band, thick, clear(lit(ground, painting.between(0.55, 1.4)), 0.4));
        }
        painting.brush.setPaint(new RadialGradientPaint(0.38f, 0.38f, 0.5f, new float[] {0, 0.35f, 1}, new Color[] {
            new Color(255, 255, 255, 90), new Color(0, 0, 0, 0), new Color(0, 0, 0, 235)
        }));
        painting.brush.fill(oval(0.5, 0.5, RADIUS, RADIUS));
        painting.brush.setClip(whole);
    }

    /** @param from degrees at which the half begins: 0 behind the ball, 180 before it */
    private static void ring(Painting painting, Color ground, double from) {
        for (int i = 0; i < 26; i++) {
            double width = 0.33 + i * 0.005;
            double height = width * 0.24;
            painting.stroke(
                    new Arc2D.Double(0.5 - width, 0.5 - height, 2 * width, 2 * height, from, 180, Arc2D.OPEN),
                    0.0045,
                    clear(
                            lit(ground, 0.8 + 0.5 * Math.abs(Math.sin(i * 1.7))),
                            0.25 + 0.45 * Math.abs(Math.sin(i * 0.9))));
        }
    }
}
