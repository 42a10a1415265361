package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.likeness.portrait.ErasedPictures.Unneeded;
import org.likeness.storage.PictureId;

/**
 * Gives a portrait other URLs, so that whoever knows the old ones cannot see it any more. Its files are copied before the transaction that
 * counts on it, and the old ones are deleted after.
 */
@ApplicationScoped
public class PortraitRelocation {
    private static final Logger LOG = System.getLogger(PortraitRelocation.class.getName());

    private final NewPictures newPictures;
    private final Portraits portraits;
    private final PictureDeletions deletions;
    private final Event<Unneeded> unneeded;

    /** A portrait with the copy of its files. */
    public record Copy(PictureId from, StoredPicture to) {}

    @Inject
    PortraitRelocation(
            NewPictures newPictures, Portraits portraits, PictureDeletions deletions, Event<Unneeded> unneeded) {
        this.newPictures = newPictures;
        this.portraits = portraits;
        this.deletions = deletions;
        this.unneeded = unneeded;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitRelocation() {
        this(null, null, null, null);
    }

    /** Copies the files of a portrait; empty if there is none, or if its files are missing or the disk is full. */
    public Optional<Copy> copy(long accountId) {
        return portraits.find(accountId).map(Portrait::stored).flatMap(this::copy);
    }

    private Optional<Copy> copy(StoredPicture from) {
        try {
            return newPictures.copy(from).map(id -> new Copy(from.id(), from.withId(id)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a picture keeps its URLs, because its files cannot be copied", e);
            return Optional.empty();
        }
    }

    /**
     * Shows the copy instead of the portrait; the account is locked.
     *
     * @return false if the portrait is another by now, so that the copy is of no use
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(long accountId, Copy copy) {
        var portrait =
                portraits.find(accountId).filter(each -> each.stored().id().equals(copy.from()));
        portrait.ifPresent(each -> each.show(copy.to()));
        var old = portrait.isPresent() ? copy.from() : copy.to().id();
        deletions.add(old);
        unneeded.fire(new Unneeded(List.of(old)));
        return portrait.isPresent();
    }
}
