package org.likeness.upstream;

import java.time.Instant;
import java.util.SortedMap;
import org.likeness.picture.PictureType;

/**
 * A picture of another server, made anew here.
 *
 * @param type of its squares
 * @param files the bytes of each square by the side it is for, in pixels; never empty
 * @param fetched when the other server had it
 */
public record KeptPicture(PictureType type, SortedMap<Integer, byte[]> files, Instant fetched) implements Found {

    /** @throws IllegalArgumentException when there is no square */
    public KeptPicture {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one square");
        }
    }
}
