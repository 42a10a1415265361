package org.likeness.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import org.likeness.gravatar.Rating;

/** The pictures of other servers, fetched when somebody asks for them and kept here. */
@ApplicationScoped
public class UpstreamPictures {
    public UpstreamPictures() {}
    /** What is known of a picture, after a wait for the other server that is no longer than {@code likeness.server.patience}. */
    public Found find(Handle handle, Rating highest) {
        return Found.Absence.UNKNOWN;
    }

    /** Erases all that was fetched for an e-mail, from whichever server and under whichever hash; nothing under way brings it back. */
    public void forget(String email) {}
}
