package org.likeness.demo;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Pictures that members upload of themselves, or of what they like better. */
final class Portraits {
    private static final List<Motif> MOTIFS = List.of(
            new Face(),
            new Face(),
            new Face(),
            new Face(),
            new Landscape(),
            new Landscape(),
            new Cat(),
            new Flower(),
            new Planet());

    private final Random random;
    private final Deck<Motif> motifs;

    Portraits(Random random) {
        this.random = random;
        this.motifs = new Deck<>(MOTIFS, random);
    }

    /** The next one, as a JPEG. */
    byte[] next() throws IOException {
        var painting = new Painting(random);
        motifs.deal().paint(painting);
        return painting.jpeg();
    }
}
