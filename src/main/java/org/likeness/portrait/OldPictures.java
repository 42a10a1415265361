package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** Deletes pictures that no portrait and no draft names any more. */
@ApplicationScoped
class OldPictures {
    private static final Logger LOG = System.getLogger(OldPictures.class.getName());

    /** Younger files may belong to an upload whose row is not committed yet. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final PictureFiles files;
    private final Portraits portraits;
    private final Drafts drafts;
    private final Clock clock;

    @Inject
    OldPictures(PictureFiles files, Portraits portraits, Drafts drafts, Clock clock) {
        this.files = files;
        this.portraits = portraits;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OldPictures() {
        this(null, null, null, null);
    }

    /** Deletes a picture that was replaced. The row is right already, so a disk that refuses is the janitor's matter. */
    void delete(PictureId id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left for the janitor: picture " + id.hex(), e);
        }
    }

    /** Deletes drafts that nobody used in time. */
    void deleteExpired() {
        drafts.forgetExpired().forEach(this::delete);
    }

    /** Deletes what crashes and refusals left behind, once it is older than an hour. */
    void deleteStrays() {
        Instant before = clock.instant().minus(GRACE);
        try {
            files.deleteUnfinishedBefore(before);
            for (PictureId id : files.olderThan(before)) {
                if (!portraits.uses(id)) {
                    LOG.log(Level.INFO, "nobody has picture {0}, so it goes", id.hex());
                    delete(id);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "looking for strays, next try in an hour", e);
        }
    }
}
