package org.likeness.picture;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A picture stored as squares of some sides, from which squares of all other sides are made. */
public interface SizedSource {

    /** A unique name for these bytes; a changed picture has another name. */
    String name();

    /** The sides of the stored squares, in pixels, smallest first; at least one. */
    List<Integer> sides();

    /** The format of the stored squares. */
    PictureType type();

    /** When the picture last changed. */
    Instant since();

    /** The stored square of this side; empty if it was deleted meanwhile. */
    Optional<byte[]> file(int side) throws IOException;

    /**
     * Makes a square that is larger than all stored ones.
     *
     * @return empty if the picture has no more pixels than the largest stored square
     */
    Optional<Square> larger(int side, Pipeline pipeline) throws IOException, PictureException;
}
