package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.likeness.config.Settings;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/**
 * Picture sets without a row. A crash leaves a few, a restored database many. As the restored one may be the wrong one, they are not
 * deleted at once: a few each hour are moved to a quarantine, and deleted a month later.
 */
@Singleton
class OrphanedPictures {
    private static final Logger LOG = System.getLogger(OrphanedPictures.class.getName());

    /** The row of younger files may not be committed yet. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Duration QUARANTINE = Duration.ofDays(30);
    private static final int MAX_PER_RUN = 100;
    private static final int PERCENT = 100;

    private final PictureFiles files;
    private final Portraits portraits;
    private final int configuredLimit;
    private final Clock clock;

    /** Called after each batch; an exception ends the run. */
    @FunctionalInterface
    interface Progress {
        void report() throws IOException;
    }

    @Inject
    OrphanedPictures(PictureFiles files, Portraits portraits, Settings settings, Clock clock) {
        this.files = files;
        this.portraits = portraits;
        this.configuredLimit = settings.disk().quarantineLimit();
        this.clock = clock;
    }

    /** Deletes what was in quarantine for a month, moves orphans there, and returns the size of all of them. */
    long tidy(Progress progress) throws IOException {
        long quarantined = deleteOld(files.quarantine(), progress);
        files.deleteUnfinishedBefore(clock.instant().minus(GRACE));
        var found = new Found();
        long all = files.walk(clock.instant().minus(GRACE), sets -> {
            progress.report();
            found.add(sets);
        });
        quarantine(found, all);
        return quarantined + found.bytes;
    }

    private long deleteOld(PictureFiles quarantine, Progress progress) throws IOException {
        Instant before = clock.instant().minus(QUARANTINE);
        var deleted = new int[1];
        quarantine.walk(before, sets -> {
            progress.report();
            for (PictureId id : sets) {
                try {
                    quarantine.delete(id);
                    deleted[0]++;
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "picture set " + id.hex() + " cannot be deleted, next try in an hour", e);
                }
            }
        });
        if (deleted[0] > 0) {
            LOG.log(Level.INFO, "{0} picture sets deleted after 30 days in {1}", deleted[0], quarantine.path());
        }
        var bytes = new long[1];
        quarantine.walk(Instant.MAX, sets -> {
            progress.report();
            for (PictureId id : sets) {
                bytes[0] += quarantine.size(id);
            }
        });
        return bytes[0];
    }

    private void quarantine(Found found, long all) throws IOException {
        long limit = configuredLimit > 0 ? configuredLimit : Math.max(1, Math.min(MAX_PER_RUN, all / PERCENT));
        List<PictureId> moved = found.first.subList(0, (int) Math.min(limit, found.first.size()));
        Path quarantine = files.quarantine().path();
        if (found.count > limit) {
            LOG.log(
                    Level.WARNING,
                    "{0} of {1} picture sets are unknown to the database. Moving {2} of them to {3}, more every hour; they are"
                            + " deleted after 30 days there. If the database is from a backup, restore a newer one."
                            + " likeness.pictures.quarantine-limit raises the number per hour",
                    found.count,
                    all,
                    moved.size(),
                    quarantine);
        } else if (found.count > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} of {1} picture sets are unknown to the database. Moving them to {2}; they are deleted after 30 days there",
                    found.count,
                    all,
                    quarantine);
        }
        for (PictureId id : moved) {
            try {
                files.moveToQuarantine(id, clock.instant());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "picture set " + id.hex() + " cannot be moved, next try in an hour", e);
            }
        }
    }

    /** The orphans of a walk: all are counted, but only as many ids are kept as may be moved. */
    private final class Found {
        private final List<PictureId> first = new ArrayList<>();
        private final int maxMoved = Math.max(MAX_PER_RUN, configuredLimit);
        private long count;
        private long bytes;

        void add(List<PictureId> sets) throws IOException {
            var unknown = new HashSet<>(sets);
            unknown.removeAll(portraits.known(sets));
            for (PictureId id : unknown) {
                count++;
                bytes += files.size(id);
                if (first.size() < maxMoved) {
                    first.add(id);
                }
            }
        }
    }
}
