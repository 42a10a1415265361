package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** A member goes back to Gravatar. */
@ApplicationScoped
public class PortraitRemoval {
    /** How long the portrait can be had back. */
    public static final Duration REGRETTED = Duration.ofMinutes(10);

    private final NewPictures newPictures;
    private final Portraits portraits;
    private final OldPictures oldPictures;
    private final Clock clock;

    @Inject
    PortraitRemoval(NewPictures newPictures, Portraits portraits, OldPictures oldPictures, Clock clock) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.oldPictures = oldPictures;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitRemoval() {
        this(null, null, null, null);
    }

    /**
     * Removes the portrait; none is fine, too. Its addresses are gone at once: what its owner may have back lies under another id.
     *
     * @throws IOException when the disk takes no more; the portrait stays
     */
    public void remove(long accountId) throws IOException {
        var portrait = portraits.find(accountId);
        if (portrait.isEmpty()) {
            return;
        }
        var copy = newPictures.copy(portrait.get().stored());
        if (copy.isPresent()) {
            var draft =
                    Draft.ofRemoved(portrait.get(), copy.get(), clock.instant().plus(REGRETTED));
            portraits.remove(accountId, portrait.get().stored().id(), draft).forEach(oldPictures::delete);
        }
    }
}
