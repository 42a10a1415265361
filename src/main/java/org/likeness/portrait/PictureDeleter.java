package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import org.likeness.account.AccountGoneException;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** Deletes the files of pictures that are no longer used: after the commit or, if that fails, later by the janitor. */
@Singleton
class PictureDeleter {
    private static final Logger LOG = System.getLogger(PictureDeleter.class.getName());

    private final PictureFiles files;
    private final Drafts drafts;
    private final PictureDeletions deletions;

    @Inject
    PictureDeleter(PictureFiles files, Drafts drafts, PictureDeletions deletions) {
        this.files = files;
        this.drafts = drafts;
        this.deletions = deletions;
    }

    /** Deletes a picture after the commit. Its row in {@link PictureDeletions} stays until the next {@link #deletePending()}. */
    void delete(PictureId id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "picture " + id.hex() + " cannot be deleted, next try in a few minutes", e);
        }
    }

    void deleteExpiredDrafts() {
        drafts.expired().forEach((rowId, accountId) -> {
            try {
                drafts.deleteExpired(rowId, accountId).ifPresent(this::delete);
            } catch (AccountGoneException e) {
                LOG.log(Level.DEBUG, "draft {0} was erased with its account", rowId);
            }
        });
    }

    /** Deletes the pictures that may still have files, because the disk failed or the server was killed. */
    void deletePending() {
        var failed = new ArrayList<PictureId>();
        IOException firstFailure = null;
        for (var batch = deletions.after(""); !batch.isEmpty(); ) {
            var deleted = new ArrayList<PictureId>();
            for (PictureId id : batch) {
                try {
                    files.delete(id);
                    deleted.add(id);
                } catch (IOException e) {
                    failed.add(id);
                    firstFailure = firstFailure == null ? e : firstFailure;
                }
            }
            deletions.forget(deleted);
            batch = deletions.after(batch.get(batch.size() - 1).hex());
        }
        if (firstFailure != null) {
            String message = "pictures that cannot be deleted, next try in a few minutes: " + failed.size()
                    + ", the first is " + failed.get(0).hex();
            LOG.log(Level.WARNING, message, firstFailure);
        }
    }
}
