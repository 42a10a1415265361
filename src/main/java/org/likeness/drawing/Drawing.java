package org.likeness.drawing;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Scene}: later shapes cover earlier ones. */
final class Drawing {
    private final List<Scene.Fill> fills = new ArrayList<>();

    /** Starts on a background that fills the whole square, as pages may round the corners or cut a circle. */
    static Drawing on(Colour ground) {
        return new Drawing().add(ground, Shapes.box(0, 0, 1, 1));
    }

    Drawing add(Colour colour, Shape... shapes) {
        for (Shape shape : shapes) {
            fills.add(new Scene.Fill(colour, shape));
        }
        return this;
    }

    /** Adds the shape and its mirror image in the other half. */
    Drawing addPair(Colour colour, Shape shape) {
        return add(colour, shape, Shapes.mirrored(shape));
    }

    Scene scene() {
        return new Scene(fills);
    }
}
