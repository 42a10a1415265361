package org.likeness.portrait;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.account.AccountErased;
import org.likeness.storage.PictureId;

/**
 * Deletes the pictures of an erased account. Foreign keys delete their rows together with the account, so a second event carries the ids
 * of the files to delete after the commit.
 */
@Singleton
class ErasedPictures {
    private final Portraits portraits;
    private final Drafts drafts;
    private final PictureDeletions deletions;
    private final PictureDeleter deleter;
    private final Event<Unneeded> unneeded;

    record Unneeded(List<PictureId> pictures) {}

    @Inject
    ErasedPictures(
            Portraits portraits,
            Drafts drafts,
            PictureDeletions deletions,
            PictureDeleter deleter,
            Event<Unneeded> unneeded) {
        this.portraits = portraits;
        this.drafts = drafts;
        this.deletions = deletions;
        this.deleter = deleter;
        this.unneeded = unneeded;
    }

    void request(@Observes AccountErased account) {
        var portrait = portraits.find(account.accountId()).map(Portrait::stored).map(StoredPicture::id);
        var pictures = Stream.concat(
                        portrait.stream(),
                        drafts.all(account.accountId()).stream().map(Draft::id))
                .toList();
        pictures.forEach(deletions::add);
        unneeded.fire(new Unneeded(pictures));
    }

    void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) Unneeded event) {
        event.pictures().forEach(deleter::delete);
    }
}
