package org.likeness.avatarserver;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.avatar.Picture;
import org.likeness.config.Source;
import org.likeness.drawing.Seed;
import org.likeness.remote.RemoteId;

/**
 * The person of a request.
 *
 * @param onPage whether a page of this site requested them by an opaque name; the browser is never redirected to another server then
 * @param sources the sources to try, in this order
 * @param seed of their drawing
 * @param name for initials; may be empty
 * @param portrait the picture that they uploaded, if it may be used
 * @param remoteIds their id at a source; empty if it has none or may not be used
 */
record RequestedPerson(
        boolean onPage,
        List<Source> sources,
        Seed seed,
        String name,
        Optional<Picture> portrait,
        Function<Source, Optional<RemoteId>> remoteIds) {

    /** A person who has only a drawing. */
    static RequestedPerson drawn(Seed seed) {
        return new RequestedPerson(false, List.of(), seed, "", Optional.empty(), source -> Optional.empty());
    }
}
