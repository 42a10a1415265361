package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Removes portraits, so that members are seen by their next source again. */
@Singleton
public class PortraitRemoval {
    private final Portraits portraits;
    private final RestorableCopies copies;
    private final PictureDeleter deleter;

    @Inject
    PortraitRemoval(Portraits portraits, RestorableCopies copies, PictureDeleter deleter) {
        this.portraits = portraits;
        this.copies = copies;
        this.deleter = deleter;
    }

    /** Removes the portrait, if there is one. Its URLs are gone at once; its owner can restore a copy. */
    public void remove(long accountId) {
        portraits.remove(accountId, copies.of(accountId)).forEach(deleter::delete);
    }
}
