package org.likeness.portrait;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.likeness.account.AccountBlocked;
import org.likeness.account.AccountHidden;
import org.likeness.portrait.ErasedPictures.Unneeded;

/**
 * Moves a portrait that nobody may see any more, as its account is hidden or blocked or members have reported it, to another URL, which no page shows. Files are served without the database, so the old URL would
 * still work otherwise. The files are copied before the commit; without a commit, the janitor deletes the copy.
 */
@Singleton
class HiddenPortraits {
    private static final Logger LOG = System.getLogger(HiddenPortraits.class.getName());

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
        try {
            move(account.accountId());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the account stays as it is
        }
    }

    void move(@Observes AccountBlocked account) {
        if (account.isBlocked()) {
            moveIfPossible(account.accountId());
        }
    }

    /** Moves a portrait. A full disk keeps nothing from being hidden. */
    void moveIfPossible(long accountId) {
        try {
            move(accountId);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a hidden picture keeps its URL", e);
        }
    }

    private void move(long accountId) throws IOException {
        var stored = portraits.find(accountId).map(Portrait::stored);
        if (stored.isEmpty()) {
            return;
        }
        newPictures
                .copy(stored.get())
                .map(copy -> portraits.crop(
                        accountId, stored.get().id(), stored.get().withId(copy)))
                .ifPresent(old -> unneeded.fire(new Unneeded(List.of(old))));
    }
}
