package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.colour;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;
import static org.likeness.demo.Painting.shape;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/** The head of a cat, hair by hair. */
final class Cat implements Motif {
    private static final int HAIRS = 9_000;

    @Override
    public void paint(Painting painting) {
        double hue = painting.between(0, 1);
        painting.brush.setPaint(new GradientPaint(0, 0, colour(hue, 0.35, 0.9), 0.3f, 1, colour(hue + 0.1, 0.5, 0.5)));
        painting.brush.fill(new Rectangle2D.Double(0, 0, 1, 1));
        Color fur = colour(painting.between(0.05, 0.11), painting.between(0.08, 0.65), painting.between(0.4, 0.92));
        boolean striped = painting.random.nextBoolean();
        painting.fillRound(oval(0.5, 1.08, 0.42, 0.34), lit(fur, 0.8), 0.4, 0.9, 0.6, 0.4);
        for (int side = -1; side <= 1; side += 2) {
            painting.fill(shape(x(side, 0.3), 0.38, x(side, 0.3), 0.1, x(side, 0.06), 0.3), lit(fur, 0.8));
            painting.fill(
                    shape(x(side, 0.265), 0.32, x(side, 0.27), 0.16, x(side, 0.12), 0.3), new Color(222, 150, 140));
        }
        painting.fillRound(oval(0.5, 0.54, 0.34, 0.3), fur, 0.42, 0.4, 0.5, 0.35);
        for (int i = 0; i < HAIRS; i++) {
            hair(painting, fur, striped);
        }
        face(painting);
    }

    private static double x(int side, double fromMiddle) {
        return 0.5 + side * fromMiddle;
    }

    /** One hair, from the nose outwards; darker in a stripe, lighter round the mouth. */
    private static void hair(Painting painting, Color fur, boolean striped) {
        double angle = painting.between(0, 2 * Math.PI);
        double far = Math.sqrt(painting.random.nextDouble());
        double x = 0.5 + 0.35 * far * Math.cos(angle);
        double y = 0.54 + 0.31 * far * Math.sin(angle);
        double length = painting.between(0.015, 0.04);
        double light = painting.between(0.75, 1.25);
        if (striped && inStripe(x, y, far)) {
            light *= 0.55;
        }
        Color colour = Math.hypot(x - 0.5, (y - 0.68) * 1.3) < 0.13
                ? lit(new Color(244, 236, 226), light / 1.1)
                : lit(fur, light);
        double dx = Math.cos(angle) * length;
        double dy = Math.sin(angle) * length;
        painting.stroke(
                new QuadCurve2D.Double(x, y, x + dx / 2, y + dy / 2 + 0.004, x + dx, y + dy + 0.01),
                0.0028,
                clear(colour, 0.75));
    }

    /** Stripes run from the forehead upwards and in from the cheeks. */
    private static boolean inStripe(double x, double y, double far) {
        boolean onForehead = y < 0.5 && Math.sin(34 * (x - 0.5) * (1.4 - y)) > 0.45;
        return onForehead || (far > 0.75 && Math.sin(40 * y) > 0.4);
    }

    private static void face(Painting painting) {
        Color iris = colour(painting.between(0.1, 0.52), 0.7, 0.82);
        for (int side = -1; side <= 1; side += 2) {
            double x = x(side, 0.135);
            painting.glow(x, 0.48, 0.1, Color.BLACK, 0.4);
            painting.fill(oval(x, 0.48, 0.066, 0.058), new Color(30, 24, 20));
            painting.fillRound(oval(x, 0.48, 0.058, 0.05), iris, x, 0.5, 0.07, 0.6);
            painting.fill(oval(x, 0.48, 0.018, 0.044), new Color(12, 10, 10));
            painting.fill(oval(x - 0.018, 0.46, 0.012, 0.012), clear(Color.WHITE, 0.9));
            for (int i = -1; i <= 1; i++) {
                painting.stroke(
                        new Line2D.Double(x(side, 0.08), 0.67 + i * 0.02, x(side, 0.42), 0.64 + i * 0.06),
                        0.0025,
                        clear(Color.WHITE, 0.8));
            }
            painting.stroke(
                    new QuadCurve2D.Double(0.5, 0.68, x(side, 0.01), 0.72, x(side, 0.07), 0.71),
                    0.007,
                    new Color(70, 46, 40));
        }
        painting.fillRound(
                shape(0.462, 0.615, 0.538, 0.615, 0.5, 0.662), new Color(204, 116, 112), 0.49, 0.61, 0.08, 0.4);
        painting.stroke(new Line2D.Double(0.5, 0.655, 0.5, 0.685), 0.006, new Color(70, 46, 40));
    }
}
