package org.likeness.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.avatar.Picture;
import org.likeness.avatar.Source;
import org.likeness.drawing.Seed;
import org.likeness.upstream.Handle;

/**
 * Who is asked for, as far as this site may know them.
 *
 * @param onPage whether a page of this site names them: then browsers are sent nowhere else
 * @param sources that are asked, in their order
 * @param seed of their drawing
 * @param name for initials; may be empty
 * @param portrait the picture that they uploaded, where it may be used
 * @param handles under which name a source knows them, where it may be used
 */
record Subject(
        boolean onPage,
        List<Source> sources,
        Seed seed,
        String name,
        Optional<Picture> portrait,
        Function<Source, Optional<Handle>> handles) {

    /** Somebody of whom there is nothing but what they are drawn of. */
    static Subject drawnFrom(Seed seed) {
        return new Subject(false, List.of(), seed, "", Optional.empty(), source -> Optional.empty());
    }
}
