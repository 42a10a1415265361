package org.likeness.drawing;

import java.awt.Shape;
import java.util.List;

/**
 * The description of a picture, from which both SVG and PNG are made, on the square from 0 to 1, x to the right, y downwards.
 *
 * @param fills in painting order: later ones cover earlier ones
 */
record Scene(List<Fill> fills) {

    /** A shape in one colour. */
    record Fill(Colour colour, Shape shape) {}

    /** The fully transparent picture. */
    static final Scene BLANK = new Scene(List.of());

    Scene {
        fills = List.copyOf(fills);
    }
}
