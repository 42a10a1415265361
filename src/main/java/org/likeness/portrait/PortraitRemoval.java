package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Removes portraits, so that members are seen by their next source again. */
@Singleton
public class PortraitRemoval {
    private static final Logger LOG = System.getLogger(PortraitRemoval.class.getName());

    private static final Duration RESTORABLE = Duration.ofMinutes(10);

    private final NewPictures newPictures;
    private final Portraits portraits;
    private final PictureDeleter deleter;
    private final Clock clock;

    @Inject
    PortraitRemoval(NewPictures newPictures, Portraits portraits, PictureDeleter deleter, Clock clock) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.deleter = deleter;
        this.clock = clock;
    }

    /**
     * Removes the portrait, if there is one. Its URLs are gone at once: what its owner can restore is a copy under another id. If it
     * cannot be copied, because files are missing or the disk is full, it is gone for good.
     */
    public void remove(long accountId) {
        var portrait = portraits.find(accountId);
        if (portrait.isPresent()) {
            var draft = copy(portrait.get());
            portraits.remove(accountId, draft, portrait.get().stored().id()).forEach(deleter::delete);
        }
    }

    private Optional<Draft> copy(Portrait portrait) {
        try {
            var expires = clock.instant().plus(RESTORABLE);
            return newPictures.copy(portrait.stored()).map(copy -> Draft.ofRemoved(portrait, copy, expires));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a removed portrait cannot be restored", e);
            return Optional.empty();
        }
    }
}
