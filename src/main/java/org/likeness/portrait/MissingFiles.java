package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** Finds portraits without files, restores the files from the quarantine if they are there, and otherwise warns the operator. */
@Singleton
class MissingFiles {
    private static final Logger LOG = System.getLogger(MissingFiles.class.getName());
    private static final int MAX_LISTED = 5;

    private final PictureFiles files;
    private final Portraits portraits;
    private final Clock clock;

    @Inject
    MissingFiles(PictureFiles files, Portraits portraits, Clock clock) {
        this.files = files;
        this.portraits = portraits;
        this.clock = clock;
    }

    void report(OrphanedPictures.Progress progress) throws IOException {
        long missing = 0;
        long restored = 0;
        var listed = new ArrayList<String>();
        List<Portrait> batch = portraits.after(Long.MIN_VALUE);
        while (!batch.isEmpty()) {
            progress.report();
            for (Portrait portrait : batch) {
                PictureId id = portrait.stored().id();
                if (hasFiles(portrait)) {
                    count(portrait);
                } else if (restore(id)) {
                    restored++;
                } else if (portraits.stored(id).isPresent()) { // not replaced in the meantime
                    missing++;
                    if (listed.size() < MAX_LISTED) {
                        listed.add(id.hex());
                    }
                }
            }
            batch = portraits.after(batch.get(batch.size() - 1).accountId());
        }
        log(missing, restored, listed);
    }

    private boolean restore(PictureId id) {
        try {
            return files.since(id).isEmpty() && files.restore(id, clock.instant());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "picture set " + id.hex() + " cannot be moved back, next try in an hour", e);
            return false;
        }
    }

    private boolean hasFiles(Portrait portrait) {
        String smallest = portrait.stored().fileNames().get(0);
        return files.find(portrait.stored().id(), smallest).isPresent();
    }

    /** Portraits of old versions have no size yet. */
    private void count(Portrait portrait) throws IOException {
        if (portrait.stored().bytes() == 0) {
            PictureId id = portrait.stored().id();
            portraits.saveBytes(id, files.size(id));
        }
    }

    private void log(long missing, long restored, List<String> listed) {
        if (restored > 0) {
            LOG.log(Level.INFO, "restored the files of {0} portraits from quarantine", restored);
        }
        if (missing > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} portraits have no files in {1}, so drawings are shown instead. Restore them from a backup: {2}{3}",
                    missing,
                    files.path(),
                    String.join(", ", listed),
                    missing > listed.size() ? " and others" : "");
        } else {
            LOG.log(Level.INFO, "0 portraits have no files");
        }
    }
}
