package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A member goes back to Gravatar. */
@ApplicationScoped
public class PortraitRemoval {
    private final Portraits portraits;
    private final OldPictures oldPictures;

    @Inject
    PortraitRemoval(Portraits portraits, OldPictures oldPictures) {
        this.portraits = portraits;
        this.oldPictures = oldPictures;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitRemoval() {
        this(null, null);
    }

    /** Removes the portrait; none is fine, too. */
    public void remove(long accountId) {
        portraits.remove(accountId).ifPresent(oldPictures::delete);
    }
}
