package org.likeness.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.SizedSource;
import org.likeness.picture.Square;
import org.likeness.storage.PictureId;

/**
 * A remote picture, re-encoded and cached.
 *
 * @param id of its file
 * @param type of its squares
 * @param files the encoded squares by their side in pixels; never empty
 * @param fetched when it was fetched
 */
public record CachedPicture(PictureId id, PictureType type, SortedMap<Integer, byte[]> files, Instant fetched)
        implements Lookup, SizedSource {

    /** @throws IllegalArgumentException when there is no square */
    public CachedPicture {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one square");
        }
    }

    /** Includes the time: the file id stays the same when the person changes their picture on the other server. */
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
