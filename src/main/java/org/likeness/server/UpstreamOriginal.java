package org.likeness.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Original;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Square;
import org.likeness.upstream.Handle;
import org.likeness.upstream.KeptPicture;

/** A picture of another server as what squares of any size are made from. */
record UpstreamOriginal(Handle handle, Rating rating, KeptPicture picture) implements Original {

    @Override
    public String name() {
        return handle.source().word() + " "
                + handle.federated().map(Object::toString).orElse("") + " " + handle.id() + " " + rating.word() + " "
                + picture.fetched();
    }

    @Override
    public List<Integer> sides() {
        return List.copyOf(picture.files().keySet());
    }

    @Override
    public PictureType type() {
        return picture.type();
    }

    @Override
    public Instant since() {
        return picture.fetched();
    }

    @Override
    public Optional<byte[]> file(int side) {
        return Optional.ofNullable(picture.files().get(side));
    }

    @Override
    public Optional<Square> larger(int side, Pipeline pipeline) {
        return Optional.empty();
    }
}
