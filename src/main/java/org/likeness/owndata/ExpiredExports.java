package org.likeness.owndata;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.likeness.account.AccountErased;
import org.likeness.storage.ExportFiles;

/** Deletes exports that have expired or whose accounts are erased, and files without a row. */
@Singleton
class ExpiredExports {
    private static final Logger LOG = System.getLogger(ExpiredExports.class.getName());

    /** Longer than an attempt takes; a younger file may get its row's result in a moment. */
    private static final Duration UNFINISHED_KEPT = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final Exports exports;
    private final ExportFiles files;
    private final Clock clock;
    private final Event<Unneeded> unneeded;

    record Unneeded(List<String> exports) {}

    @Inject
    ExpiredExports(Exports exports, ExportFiles files, Clock clock, Event<Unneeded> unneeded) {
        this.exports = exports;
        this.files = files;
        this.clock = clock;
        this.unneeded = unneeded;
    }

    void delete() {
        for (var ids = exports.deleteExpired(); !ids.isEmpty(); ids = exports.deleteExpired()) {
            deleteFiles(ids);
        }
        try {
            deleteUnknown();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of exports cannot be cleaned, next try in an hour", e);
        }
    }

    /** Deletes what a crash or a deletion by SQL has left. */
    private void deleteUnknown() throws IOException {
        var before = clock.instant().minus(UNFINISHED_KEPT);
        files.deleteUnfinishedBefore(before);
        var ids = files.writtenBefore(before);
        for (int i = 0; i < ids.size(); i += BATCH) {
            var batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
            var known = exports.known(batch);
            deleteFiles(batch.stream().filter(id -> !known.contains(id)).toList());
        }
    }

    /** Foreign keys delete the rows together with the account, so a second event carries the ids of the files. */
    void request(@Observes AccountErased account) {
        unneeded.fire(new Unneeded(exports.of(account.accountId())));
    }

    void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) Unneeded event) {
        deleteFiles(event.exports());
    }

    private void deleteFiles(List<String> ids) {
        for (String id : ids) {
            try {
                files.delete(id);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "export " + id + " cannot be deleted, next try in an hour", e);
            }
        }
    }
}
