package org.likeness.drawing;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A picture in the making, on the square from 0 to 1, x to the right, y downwards; what comes later lies above. */
final class Drawing {
    private final List<Fill> fills = new ArrayList<>();

    /** A picture on a ground of one colour, up to its edges: a page may round its corners or make it a circle. */
    static Drawing on(Colour ground) {
        return new Drawing().add(ground, Forms.box(0, 0, 1, 1));
    }

    Drawing add(Colour colour, Shape... shapes) {
        for (Shape shape : shapes) {
            fills.add(new Fill(colour, shape));
        }
        return this;
    }

    /** Adds the shape and what a mirror in the middle shows of it. */
    Drawing addPair(Colour colour, Shape shape) {
        return add(colour, shape, Forms.mirrored(shape));
    }

    Scene scene() {
        return new Scene(fills);
    }
}
