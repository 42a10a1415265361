package org.likeness.demo;

import static org.likeness.demo.Painting.clear;
import static org.likeness.demo.Painting.lit;
import static org.likeness.demo.Painting.oval;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;
import java.util.Random;

/** The hair of a {@link Face}: its colour, and how it is worn. */
record Hair(Color colour, Cut cut) {
    private static final List<Color> HAIRS = List.of(
            new Color(38, 28, 24),
            new Color(24, 22, 30),
            new Color(72, 46, 30),
            new Color(176, 172, 168),
            new Color(124, 78, 42),
            new Color(196, 152, 90),
            new Color(150, 62, 32));

    /** Of the colours, so many are dark or grey. */
    private static final int DARK = 4;

    /** How the hair is worn. */
    private enum Cut {
        SHORT,
        LONG,
        BUN,
        CURLS,
        CAP
    }

    /** @param dark whether only dark or grey hair goes with the skin */
    static Hair any(boolean dark, Random random) {
        return new Hair(
                HAIRS.get(random.nextInt(dark ? DARK : HAIRS.size())),
                Cut.values()[random.nextInt(Cut.values().length)]);
    }

    /** What is behind the head. */
    void paintBehind(Painting painting, double width) {
        if (cut == Cut.LONG) {
            var fall = new Path2D.Double();
            fall.moveTo(0.5, 0.16);
            fall.curveTo(0.5 - width * 1.7, 0.16, 0.5 - width * 1.5, 0.6, 0.5 - width * 1.45, 0.9);
            fall.lineTo(0.5 + width * 1.45, 0.9);
            fall.curveTo(0.5 + width * 1.5, 0.6, 0.5 + width * 1.7, 0.16, 0.5, 0.16);
            painting.fillRound(fall, lit(colour, 0.8), 0.4, 0.3, 0.6, 0.5);
        } else if (cut == Cut.BUN) {
            painting.fillRound(oval(0.5, 0.16, 0.1, 0.09), colour, 0.46, 0.13, 0.16, 0.5);
        }
    }

    /** What is on the head. */
    void paintInFront(Painting painting, double width, double height) {
        double top = 0.45 - height * 0.72;
        if (cut == Cut.CURLS) {
            for (int i = 0; i < 130; i++) {
                double angle = painting.between(1, 2) * Math.PI;
                double x = 0.5 + (width + 0.02) * Math.cos(angle) * painting.between(0.8, 1.12);
                double y = 0.41 + height * 0.62 * Math.sin(angle) * painting.between(0.8, 1.15);
                double size = painting.between(0.028, 0.05);
                painting.fillRound(
                        oval(x, y, size, size),
                        lit(colour, painting.between(0.8, 1.25)),
                        x - size / 3,
                        y - size / 3,
                        size * 1.4,
                        0.5);
            }
            return;
        }
        var crown = new Path2D.Double();
        crown.moveTo(0.5 - width - 0.012, 0.47);
        crown.curveTo(0.5 - width - 0.05, top - 0.09, 0.5 + width + 0.05, top - 0.09, 0.5 + width + 0.012, 0.47);
        double part = painting.between(-0.7, 0.7) * width;
        crown.curveTo(0.5 + width * 0.95, 0.36, 0.5 + part + 0.08, top + 0.11, 0.5 + part, top + 0.07);
        crown.curveTo(0.5 + part - 0.08, top + 0.11, 0.5 - width * 0.95, 0.36, 0.5 - width - 0.012, 0.47);
        painting.fillRound(
                crown,
                cut == Cut.CAP ? Painting.colour(painting.between(0, 1), 0.6, 0.6) : colour,
                0.42,
                top,
                0.34,
                0.5);
        if (cut != Cut.CAP) {
            strands(painting, crown, top);
        }
    }

    private void strands(Painting painting, Path2D crown, double top) {
        var whole = painting.brush.getClip();
        painting.brush.setClip(crown);
        for (int i = 0; i < 240; i++) {
            double x = painting.between(0.26, 0.74);
            double bend = (x - 0.5) * 0.5;
            painting.stroke(
                    new QuadCurve2D.Double(0.5 + bend * 0.4, top - 0.07, 0.5 + bend * 1.6, top, x, 0.5),
                    0.003,
                    clear(lit(colour, painting.between(0.6, 1.5)), 0.4));
        }
        painting.brush.setClip(whole);
    }

    void paintBeard(Painting painting) {
        for (int i = 0; i < 900; i++) {
            double angle = painting.between(0.12, 0.88) * Math.PI;
            double far = painting.between(0.8, 1.06);
            double x = 0.5 + 0.19 * far * Math.cos(angle);
            double y = 0.55 + 0.19 * far * Math.sin(angle);
            painting.stroke(
                    new QuadCurve2D.Double(x, y, x, y + 0.012, x + painting.between(-0.01, 0.01), y + 0.025),
                    0.003,
                    clear(lit(colour, painting.between(0.7, 1.3)), 0.7));
        }
    }
}
