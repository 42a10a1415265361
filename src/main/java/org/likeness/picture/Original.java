package org.likeness.picture;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A picture of which some squares are kept as files, from which squares of all other sides are made. */
public interface Original {

    /** What tells it from all others; whose picture changes, has another. */
    String name();

    /** The sides that are kept, in pixels, smallest first, one at least. */
    List<Integer> sides();

    /** As what they are kept. */
    PictureType type();

    /** When it became what it is. */
    Instant since();

    /** The file of one of the sides; empty where it went a moment ago. */
    Optional<byte[]> file(int side) throws IOException;

    /**
     * Makes a square that is larger than any that is kept.
     *
     * @return empty where there are no more pixels than in the largest of those
     */
    Optional<Square> larger(int side, Pipeline pipeline) throws IOException, PictureException;
}
