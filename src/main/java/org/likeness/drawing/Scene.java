package org.likeness.drawing;

import java.util.List;

/** The one description of a picture, from which both SVG and PNG are made: fills, each over those before it. */
record Scene(List<Fill> fills) {

    /** Nothing but the page behind it. */
    static final Scene BLANK = new Scene(List.of());

    Scene {
        fills = List.copyOf(fills);
    }
}
