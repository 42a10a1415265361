package org.likeness.portrait;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.likeness.account.AccountHidden;
import org.likeness.portrait.ErasedPictures.Unneeded;

/**
 * Moves the portrait of a hidden account to another URL, which no page shows. Files are served without the database, so the old URL would
 * still work otherwise. The files are copied before the commit; without a commit, the janitor deletes the copy.
 */
@Singleton
class HiddenPortraits {
    private final Portraits portraits;
    private final NewPictures newPictures;
    private final Event<Unneeded> unneeded;

    @Inject
    HiddenPortraits(Portraits portraits, NewPictures newPictures, Event<Unneeded> unneeded) {
        this.portraits = portraits;
        this.newPictures = newPictures;
        this.unneeded = unneeded;
    }

    void move(@Observes AccountHidden account) {
        portraits
                .find(account.accountId())
                .map(Portrait::stored)
                .ifPresent(stored -> move(account.accountId(), stored));
    }

    private void move(long accountId, StoredPicture stored) {
        try {
            newPictures
                    .copy(stored)
                    .map(copy -> portraits.crop(accountId, stored.id(), stored.withId(copy)))
                    .ifPresent(old -> unneeded.fire(new Unneeded(List.of(old))));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the account stays as it is
        }
    }
}
