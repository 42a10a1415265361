package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.colour;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A person who looks at the viewer, in front of blurred lights. */
final class Face implements Motif {
    private static final List<Color> SKINS = List.of(
            new Color(246, 214, 190),
            new Color(232, 190, 158),
            new Color(214, 164, 126),
            new Color(178, 124, 86),
            new Color(134, 88, 60),
            new Color(98, 64, 46));

    /** So many of the skins go with hair of any colour. */
    private static final int FAIR = 3;

    @Override
    public void paint(Painting painting) {
        int tone = painting.random.nextInt(SKINS.size());
        Color skin = SKINS.get(tone);
        var hair = Hair.any(tone >= FAIR, painting.random);
        double width = painting.between(0.19, 0.215);
        double height = painting.between(0.255, 0.28);
        lights(painting);
        painting.brush.translate(0.5, 0.55);
        painting.brush.scale(1.18, 1.18);
        painting.brush.translate(-0.5, -0.52);
        hair.paintBehind(painting, width);
        shoulders(painting, skin);
        painting.fillRound(oval(0.5 - width, 0.5, 0.035, 0.055), lit(skin, 0.9), 0.5 - width, 0.49, 0.08, 0.3);
        painting.fillRound(oval(0.5 + width, 0.5, 0.035, 0.055), lit(skin, 0.85), 0.5 + width, 0.49, 0.08, 0.3);
        painting.fillRound(head(width, height), skin, 0.43, 0.4, 0.42, 0.34);
        painting.glow(0.4, 0.56, 0.08, new Color(226, 90, 80), 0.2);
        painting.glow(0.6, 0.56, 0.08, new Color(226, 90, 80), 0.2);
        features(painting, skin, hair);
        hair.paintInFront(painting, width, height);
        if (painting.random.nextInt(3) == 0) {
            glasses(painting);
        }
    }

    private static void lights(Painting painting) {
        double hue = painting.between(0, 1);
        painting.brush.setPaint(new GradientPaint(0, 0, colour(hue, 0.42, 0.86), 1, 1, colour(hue + 0.09, 0.55, 0.46)));
        painting.brush.fill(new Rectangle2D.Double(0, 0, 1, 1));
        for (int i = 0; i < 24; i++) {
            double size = painting.between(0.03, 0.13);
            Color light = colour(hue + painting.between(-0.08, 0.16), 0.25, 1);
            painting.fill(
                    oval(painting.between(0, 1), painting.between(0, 1), size, size),
                    clear(light, painting.between(0.05, 0.2)));
        }
    }

    private static void shoulders(Painting painting, Color skin) {
        painting.brush.setPaint(new GradientPaint(0, 0.66f, lit(skin, 0.66), 0, 0.9f, lit(skin, 0.9)));
        painting.brush.fill(new Rectangle2D.Double(0.41, 0.64, 0.18, 0.24));
        Color cloth = colour(painting.between(0, 1), painting.between(0.25, 0.7), painting.between(0.35, 0.85));
        var body = new Path2D.Double();
        body.moveTo(0.08, 1.02);
        body.curveTo(0.1, 0.86, 0.24, 0.83, 0.4, 0.8);
        body.curveTo(0.45, 0.87, 0.55, 0.87, 0.6, 0.8);
        body.curveTo(0.76, 0.83, 0.9, 0.86, 0.92, 1.02);
        body.closePath();
        painting.fillRound(body, cloth, 0.36, 0.84, 0.6, 0.45);
        for (int i = 0; i < 14; i++) { // folds
            double x = painting.between(0.14, 0.86);
            painting.stroke(
                    new QuadCurve2D.Double(x, 1, x + painting.between(-0.04, 0.04), 0.93, x + 0.03, 0.88),
                    0.006,
                    clear(lit(cloth, 0.6), 0.25));
        }
    }

    private static Path2D head(double width, double height) {
        var head = new Path2D.Double();
        head.moveTo(0.5 - width, 0.45);
        head.curveTo(0.5 - width, 0.45 - height * 0.85, 0.5 + width, 0.45 - height * 0.85, 0.5 + width, 0.45);
        head.curveTo(0.5 + width, 0.62, 0.5 + width * 0.55, 0.47 + height, 0.5, 0.47 + height);
        head.curveTo(0.5 - width * 0.55, 0.47 + height, 0.5 - width, 0.62, 0.5 - width, 0.45);
        head.closePath();
        return head;
    }

    private static void features(Painting painting, Color skin, Hair hair) {
        Color iris = colour(painting.between(0.05, 0.65), 0.55, painting.between(0.3, 0.6));
        for (double x : new double[] {0.415, 0.585}) {
            painting.glow(x, 0.465, 0.07, lit(skin, 0.55), 0.5);
            painting.fill(oval(x, 0.475, 0.042, 0.024), new Color(250, 246, 240));
            painting.fill(oval(x, 0.475, 0.022, 0.023), iris);
            painting.fill(oval(x, 0.475, 0.011, 0.012), new Color(20, 16, 16));
            painting.fill(oval(x - 0.007, 0.468, 0.005, 0.005), Color.WHITE);
            painting.stroke(
                    new Arc2D.Double(x - 0.044, 0.448, 0.088, 0.056, 15, 150, Arc2D.OPEN),
                    0.008,
                    clear(lit(hair.colour(), 0.6), 0.9));
            double out = x < 0.5 ? -1 : 1;
            painting.stroke(
                    new QuadCurve2D.Double(x - 0.045 * out, 0.425, x, 0.396, x + 0.052 * out, 0.424),
                    painting.between(0.011, 0.018),
                    clear(lit(hair.colour(), 0.8), 0.85));
        }
        painting.stroke(
                new CubicCurve2D.Double(0.512, 0.47, 0.522, 0.53, 0.552, 0.565, 0.5, 0.572),
                0.01,
                clear(lit(skin, 0.66), 0.7));
        painting.glow(0.493, 0.545, 0.035, Color.WHITE, 0.22);
        mouth(painting, skin);
        if (painting.random.nextInt(4) == 0) {
            hair.paintBeard(painting);
        }
    }

    private static void mouth(Painting painting, Color skin) {
        Color lips = lit(new Color(skin.getRed(), (int) (skin.getGreen() * 0.62), (int) (skin.getBlue() * 0.62)), 0.86);
        double smile = painting.between(0.02, 0.06);
        var mouth = new Path2D.Double();
        mouth.moveTo(0.425, 0.622);
        mouth.quadTo(0.5, 0.622 + smile * 0.6, 0.575, 0.622);
        mouth.quadTo(0.5, 0.622 + smile * 2, 0.425, 0.622);
        if (smile > 0.04) {
            painting.fill(mouth, new Color(250, 244, 238));
        }
        painting.stroke(mouth, 0.011, lips);
    }

    private static void glasses(Painting painting) {
        Color frame = colour(painting.between(0, 1), 0.5, 0.25);
        for (double x : new double[] {0.415, 0.585}) {
            painting.fill(oval(x, 0.478, 0.065, 0.058), clear(Color.WHITE, 0.14));
            painting.stroke(new Ellipse2D.Double(x - 0.065, 0.42, 0.13, 0.116), 0.009, frame);
        }
        painting.stroke(new Arc2D.Double(0.477, 0.455, 0.046, 0.04, 20, 140, Arc2D.OPEN), 0.009, frame);
    }
}
