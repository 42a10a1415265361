package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.likeness.storage.PictureId;
import org.likeness.storage.SiteIdFile;

/** What the janitor does. It touches no folder that belongs to another site. */
@Singleton
class JanitorRun {
    private static final Logger LOG = System.getLogger(JanitorRun.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    private final SiteIdFile siteId;
    private final JanitorLeases leases;
    private final PictureDeleter deleter;
    private final MissingFiles missingFiles;
    private final OrphanedPictures orphans;

    @Inject
    JanitorRun(
            SiteIdFile siteId,
            JanitorLeases leases,
            PictureDeleter deleter,
            MissingFiles missingFiles,
            OrphanedPictures orphans) {
        this.siteId = siteId;
        this.leases = leases;
        this.deleter = deleter;
        this.missingFiles = missingFiles;
        this.orphans = orphans;
    }

    void deleteOld() {
        if (isOurFolder()) {
            step("deleting expired drafts, next try in a few minutes", deleter::deleteExpiredDrafts);
            step("deleting unneeded pictures, next try in a few minutes", deleter::deletePending);
        }
    }

    /** Compares all portraits with all files, unless another node does. */
    void compareWithFiles() {
        String run = PictureId.random().hex();
        if (!isOurFolder() || !leases.take(run)) {
            return;
        }
        step(
                "looking for the files of portraits, next try in an hour",
                () -> missingFiles.report(() -> renewLease(run)));
        step(
                "looking for files without a row, next try in an hour",
                () -> leases.saveUnknownBytes(orphans.tidy(() -> renewLease(run))));
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    /** A failed step does not stop the next. */
    private static void step(String what, Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, what, e);
        }
    }

    /** The folder may have been unmounted since the start, and timers run even if the application refused to start. */
    private boolean isOurFolder() {
        var inDatabase = entityManager.createNativeQuery("select id from site").getResultList();
        try {
            if (siteId.read().filter(inDatabase::contains).isPresent()) {
                return true;
            }
            LOG.log(Level.ERROR, "{0} is not the one of this database: is the folder mounted?", siteId.path());
        } catch (IOException e) {
            LOG.log(Level.ERROR, "cannot read " + siteId.path(), e);
        }
        return false;
    }

    private void renewLease(String run) throws IOException {
        if (!leases.renew(run)) {
            throw new IOException("another node has taken over");
        }
    }
}
