package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** The patterns for the blocks of an identicon, on the square from 0 to 4. The overlap of two parts of a pattern is a hole. */
final class IdenticonBlock {
    private static final Shape FULL = of(Shapes.box(0, 0, 4, 4));
    private static final Shape DIAMOND = of(Shapes.polygon(2, 0, 4, 2, 2, 4, 0, 2));
    private static final Shape SMALL_BOX = of(Shapes.box(1, 1, 2, 2));
    private static final Shape DISC = of(Shapes.circle(2, 2, 2));
    private static final Shape DOT = of(Shapes.circle(2, 2, 1));
    private static final Shape RING = of(Shapes.circle(2, 2, 2), Shapes.circle(2, 2, 1));
    private static final Shape FRAME = of(Shapes.box(0, 0, 4, 4), Shapes.box(1, 1, 2, 2));
    private static final Shape PLUS =
            of(Shapes.polygon(1, 0, 3, 0, 3, 1, 4, 1, 4, 3, 3, 3, 3, 4, 1, 4, 1, 3, 0, 3, 0, 1, 1, 1));

    /** For the corners and the sides, in any direction. */
    static final List<Shape> PATTERNS = List.of(
            DIAMOND,
            DISC,
            RING,
            of(Shapes.polygon(0, 0, 4, 0, 4, 4, 2, 2, 0, 4)),
            of(Shapes.polygon(0, 0, 4, 0, 0, 4)),
            of(Shapes.polygon(0, 4, 2, 0, 4, 4)),
            of(Shapes.polygon(0, 0, 2, 0, 2, 4, 0, 4)),
            of(Shapes.polygon(0, 0, 4, 2, 4, 4, 2, 4)),
            of(Shapes.polygon(0, 0, 4, 0, 2, 2), Shapes.polygon(0, 4, 2, 2, 4, 4)),
            of(Shapes.polygon(0, 0, 2, 0, 2, 2, 0, 2), Shapes.polygon(2, 2, 4, 2, 4, 4, 2, 4)),
            of(Shapes.polygon(0, 0, 2, 0, 0, 2), Shapes.polygon(2, 0, 4, 0, 2, 2), Shapes.polygon(0, 2, 2, 2, 0, 4)),
            of(Shapes.polygon(0, 4, 1, 1, 3, 1, 4, 4)),
            of(Shapes.polygon(0, 0, 2, 2, 4, 0, 4, 2, 2, 4, 0, 2)),
            of(Shapes.polygon(0, 0, 2, 0, 4, 2, 4, 4, 2, 4, 0, 2)),
            of(Shapes.polygon(0, 0, 4, 0, 4, 2, 2, 2, 2, 4, 0, 4)),
            of(Shapes.polygon(0, 0, 4, 0, 4, 1, 0, 1), Shapes.polygon(0, 2, 4, 2, 4, 3, 0, 3)),
            of(Shapes.polygon(0, 0, 4, 0, 4, 4), Shapes.box(0, 2, 2, 2)),
            of(Shapes.crescent(0, 0, 4, 0, 4, 4, 0, 4)),
            of(Shapes.quarter(0, 0, 4)),
            of(Shapes.quarter(0, 0, 4), Shapes.quarter(0, 0, 2)),
            of(Shapes.quarter(0, 0, 2), Shapes.circle(3, 3, 1)),
            of(Shapes.quarter(0, 0, 2), Shapes.polygon(2, 4, 4, 4, 4, 2)),
            PLUS,
            SMALL_BOX);

    /** For the middle: patterns that look the same from all four sides. */
    static final List<Shape> MIDDLES = List.of(
            FULL,
            DIAMOND,
            SMALL_BOX,
            DISC,
            DOT,
            RING,
            FRAME,
            PLUS,
            of(Shapes.polygon(Outlines.star(2, 2, 2, 0.8, 4))),
            of(DIAMOND, SMALL_BOX),
            of(DIAMOND, DOT),
            of(FULL, DISC));

    private IdenticonBlock() {}

    private static Shape of(Shape... parts) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Shape part : parts) {
            path.append(part, false);
        }
        return path;
    }
}
