package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** The patterns that a block of an identicon can have, on the square from 0 to 4; what two parts of a pattern share is a hole. */
final class Block {
    private static final Shape FULL = of(Forms.box(0, 0, 4, 4));
    private static final Shape DIAMOND = of(Forms.polygon(2, 0, 4, 2, 2, 4, 0, 2));
    private static final Shape SMALL_BOX = of(Forms.box(1, 1, 2, 2));
    private static final Shape DISC = of(Forms.circle(2, 2, 2));
    private static final Shape DOT = of(Forms.circle(2, 2, 1));
    private static final Shape RING = of(Forms.circle(2, 2, 2), Forms.circle(2, 2, 1));
    private static final Shape FRAME = of(Forms.box(0, 0, 4, 4), Forms.box(1, 1, 2, 2));
    private static final Shape PLUS =
            of(Forms.polygon(1, 0, 3, 0, 3, 1, 4, 1, 4, 3, 3, 3, 3, 4, 1, 4, 1, 3, 0, 3, 0, 1, 1, 1));

    /** For the corners and the sides, in any direction. */
    static final List<Shape> PATTERNS = List.of(
            DIAMOND,
            DISC,
            RING,
            of(Forms.polygon(0, 0, 4, 0, 4, 4, 2, 2, 0, 4)),
            of(Forms.polygon(0, 0, 4, 0, 0, 4)),
            of(Forms.polygon(0, 4, 2, 0, 4, 4)),
            of(Forms.polygon(0, 0, 2, 0, 2, 4, 0, 4)),
            of(Forms.polygon(0, 0, 4, 2, 4, 4, 2, 4)),
            of(Forms.polygon(0, 0, 4, 0, 2, 2), Forms.polygon(0, 4, 2, 2, 4, 4)),
            of(Forms.polygon(0, 0, 2, 0, 2, 2, 0, 2), Forms.polygon(2, 2, 4, 2, 4, 4, 2, 4)),
            of(Forms.polygon(0, 0, 2, 0, 0, 2), Forms.polygon(2, 0, 4, 0, 2, 2), Forms.polygon(0, 2, 2, 2, 0, 4)),
            of(Forms.polygon(0, 4, 1, 1, 3, 1, 4, 4)),
            of(Forms.polygon(0, 0, 2, 2, 4, 0, 4, 2, 2, 4, 0, 2)),
            of(Forms.polygon(0, 0, 2, 0, 4, 2, 4, 4, 2, 4, 0, 2)),
            of(Forms.polygon(0, 0, 4, 0, 4, 2, 2, 2, 2, 4, 0, 4)),
            of(Forms.polygon(0, 0, 4, 0, 4, 1, 0, 1), Forms.polygon(0, 2, 4, 2, 4, 3, 0, 3)),
            of(Forms.polygon(0, 0, 4, 0, 4, 4), Forms.box(0, 2, 2, 2)),
            of(Forms.crescent(0, 0, 4, 0, 4, 4, 0, 4)),
            of(Forms.quarter(0, 0, 4)),
            of(Forms.quarter(0, 0, 4), Forms.quarter(0, 0, 2)),
            of(Forms.quarter(0, 0, 2), Forms.circle(3, 3, 1)),
            of(Forms.quarter(0, 0, 2), Forms.polygon(2, 4, 4, 4, 4, 2)),
            PLUS,
            SMALL_BOX);

    /** For the middle: what looks the same from all four sides. */
    static final List<Shape> MIDDLES = List.of(
            FULL,
            DIAMOND,
            SMALL_BOX,
            DISC,
            DOT,
            RING,
            FRAME,
            PLUS,
            of(Forms.polygon(Outlines.star(2, 2, 2, 0.8, 4))),
            of(DIAMOND, SMALL_BOX),
            of(DIAMOND, DOT),
            of(FULL, DISC));

    private Block() {}

    private static Shape of(Shape... parts) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Shape part : parts) {
            path.append(part, false);
        }
        return path;
    }
}
