package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Copies portraits before members remove or replace them, so that they can restore them for ten minutes. The files get another id,
 * because the URLs of a portrait are gone as soon as it is.
 */
@Singleton
class RestorableCopies {
    private static final Logger LOG = System.getLogger(RestorableCopies.class.getName());

    private static final Duration RESTORABLE = Duration.ofMinutes(10);

    private final NewPictures newPictures;
    private final Portraits portraits;
    private final Clock clock;

    @Inject
    RestorableCopies(NewPictures newPictures, Portraits portraits, Clock clock) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.clock = clock;
    }

    /**
     * Empty if there is no portrait, or if it cannot be copied because files are missing or the disk is full. It is gone for good
     * then.
     */
    Optional<RestorableCopy> of(long accountId) {
        return portraits.find(accountId).flatMap(this::copy);
    }

    private Optional<RestorableCopy> copy(Portrait portrait) {
        try {
            var expires = clock.instant().plus(RESTORABLE);
            return newPictures
                    .copy(portrait.stored())
                    .map(id -> new RestorableCopy(
                            Draft.ofRemoved(portrait, id, expires),
                            portrait.stored().id()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the previous portrait cannot be restored", e);
            return Optional.empty();
        }
    }
}
