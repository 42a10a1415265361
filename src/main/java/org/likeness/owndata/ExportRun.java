package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.likeness.storage.ExportFiles;

/** Makes the exports that members have requested. Used by one thread at a time. */
@Singleton
class ExportRun {
    private static final Logger LOG = System.getLogger(ExportRun.class.getName());

    private final Exports exports;
    private final ArchiveWriter archive;
    private final ExportFiles files;

    @Inject
    ExportRun(Exports exports, ArchiveWriter archive, ExportFiles files) {
        this.exports = exports;
        this.archive = archive;
        this.files = files;
    }

    /** Makes exports until none is due. */
    void makeDue() {
        for (var export = exports.claim(); export.isPresent(); export = exports.claim()) {
            make(export.get());
        }
    }

    /** A crash on the way leaves a file that {@link ExportExpiry} deletes, or that the next attempt replaces. */
    private void make(DataExport export) {
        try {
            files.write(export.id(), out -> archive.write(export, out));
            if (!exports.succeed(export)) {
                files.delete(export.id());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "export " + export.id() + " could not be made", e);
            exports.fail(export);
        }
    }
}
