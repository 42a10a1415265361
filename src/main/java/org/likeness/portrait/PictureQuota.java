package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.likeness.config.DiskSettings;
import org.likeness.config.Settings;
import org.likeness.storage.SiteIdFile;

/**
 * The disk quota for members' pictures. Once a minute, it adds up the sizes in all rows and those of files without a row; in between, it
 * adds what this node writes. Several nodes may exceed the quota by what they write in a minute.
 */
@Singleton
class PictureQuota {
    private static final Logger LOG = System.getLogger(PictureQuota.class.getName());
    private static final Duration RECOUNT = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    private final DiskSettings limits;
    private final Path folder;
    private final SiteIdFile siteId;
    private final Clock clock;

    private long used;
    private Instant countAgain = Instant.MIN;
    private Instant warnAgain = Instant.MIN;

    @Inject
    PictureQuota(Settings settings, SiteIdFile siteId, Clock clock) {
        this.limits = settings.disk();
        this.folder = settings.data();
        this.siteId = siteId;
        this.clock = clock;
    }

    /**
     * Checks that there is any space, before the work is done.
     *
     * @throws QuotaExceededException if there is none
     * @throws IOException if the data folder is missing
     */
    void requireSpace() throws IOException {
        reserve(0);
    }

    /**
     * Reserves space for a new picture.
     *
     * @param bytes the size of all its files
     * @throws QuotaExceededException if there is not enough
     * @throws IOException if the data folder is missing
     */
    synchronized void reserve(long bytes) throws IOException {
        if (siteId.read().isEmpty()) {
            throw new IOException(siteId.path() + " is missing: is the folder mounted?");
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free - bytes < limits.reserve()) {
            throw refused("the disk of " + folder + " has " + free + " bytes left, likeness.pictures.disk-reserve is "
                    + limits.reserve());
        }
        count();
        if (used + Math.max(1, bytes) > limits.quota()) {
            throw refused("pictures have " + used + " bytes, likeness.pictures.disk is " + limits.quota());
        }
        used += bytes;
    }

    private void count() {
        Instant now = clock.instant();
        if (!now.isBefore(countAgain)) {
            used = sum("select sum(p.stored.bytes) from Portrait p")
                    + sum("select sum(d.stored.bytes) from Draft d")
                    + sum("select sum(j.unknownBytes) from JanitorLease j");
            countAgain = now.plus(RECOUNT);
        }
    }

    private long sum(String query) {
        Long sum = entityManager.createQuery(query, Long.class).getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Logs at most one refusal a minute. */
    private QuotaExceededException refused(String why) {
        if (!clock.instant().isBefore(warnAgain)) {
            LOG.log(Level.WARNING, "New pictures are refused: " + why);
            warnAgain = clock.instant().plus(RECOUNT);
        }
        return new QuotaExceededException(why);
    }
}
