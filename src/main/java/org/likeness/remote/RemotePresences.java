package org.likeness.remote;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.likeness.avatar.Avatars;
import org.likeness.config.Source;
import org.likeness.remote.Lookup.Absence;

/** Whether other servers have a picture of a member. */
@Singleton
public class RemotePresences {
    private final Avatars avatars;
    private final RemoteIds ids;
    private final RemotePictures pictures;

    /** What is known about a member's picture on another server. */
    public enum Presence {
        FOUND,
        NONE,
        UNKNOWN
    }

    @Inject
    RemotePresences(Avatars avatars, RemoteIds ids, RemotePictures pictures) {
        this.avatars = avatars;
        this.ids = ids;
        this.pictures = pictures;
    }

    /**
     * What is known at once. If that is nothing, or old, the other server is asked in the background, so that a later call knows more.
     *
     * @param source one that the member allows
     */
    public Presence of(Source source, String email) {
        Optional<RemoteId> id = ids.of(source, email);
        if (id.isEmpty()) {
            return Presence.NONE;
        }
        var found = pictures.find(id.get(), avatars.highest(), Duration.ZERO, () -> true);
        return found instanceof CachedPicture
                ? Presence.FOUND
                : found == Absence.NOBODY ? Presence.NONE : Presence.UNKNOWN;
    }
}
