package org.likeness.upstream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.likeness.picture.Original;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Square;
import org.likeness.storage.PictureId;

/**
 * A picture of another server, made anew here.
 *
 * @param id of its file
 * @param type of its squares
 * @param files the bytes of each square by the side it is for, in pixels; never empty
 * @param fetched when the other server had it
 */
public record KeptPicture(PictureId id, PictureType type, SortedMap<Integer, byte[]> files, Instant fetched)
        implements Found, Original {

    /** @throws IllegalArgumentException when there is no square */
    public KeptPicture {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one square");
        }
    }

    /** With the moment: who changes their picture there has another one. */
    @Override
    public String name() {
        return id.hex() + " " + fetched;
    }

    @Override
    public List<Integer> sides() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Instant since() {
        return fetched;
    }

    @Override
    public Optional<byte[]> file(int side) {
        return Optional.ofNullable(files.get(side));
    }

    @Override
    public Optional<Square> larger(int side, Pipeline pipeline) {
        return Optional.empty();
    }
}
