package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A member goes back to Gravatar. */
@ApplicationScoped
public class PortraitRemoval {
    private static final Logger LOG = System.getLogger(PortraitRemoval.class.getName());

    /** How long the portrait can be had back. */
    private static final Duration REGRETTED = Duration.ofMinutes(10);

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
     * Where that cannot be kept, because files are missing or the disk takes no more, it goes for good.
     */
    public void remove(long accountId) {
        var portrait = portraits.find(accountId);
        if (portrait.isPresent()) {
            var draft = copied(portrait.get());
            portraits.remove(accountId, draft, portrait.get().stored().id()).forEach(oldPictures::delete);
        }
    }

    private Optional<Draft> copied(Portrait portrait) {
        try {
            var expires = clock.instant().plus(REGRETTED);
            return newPictures.copy(portrait.stored()).map(copy -> Draft.ofRemoved(portrait, copy, expires));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a portrait that was removed cannot be had back", e);
            return Optional.empty();
        }
    }
}
