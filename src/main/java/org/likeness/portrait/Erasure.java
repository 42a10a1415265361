package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.account.AccountException;
import org.likeness.account.Confirmation;

/** A member leaves: their account goes with all that belongs to it, and what they wrote stays without a name. */
@ApplicationScoped
public class Erasure {
    private final Confirmation confirmation;
    private final Belongings belongings;
    private final OldPictures oldPictures;

    @Inject
    Erasure(Confirmation confirmation, Belongings belongings, OldPictures oldPictures) {
        this.confirmation = confirmation;
        this.belongings = belongings;
        this.oldPictures = oldPictures;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Erasure() {
        this(null, null, null);
    }

    /**
     * Erases an account for good.
     *
     * @throws AccountException when this is not its password
     */
    public void erase(long accountId, String password) throws AccountException {
        confirmation.require(accountId, password);
        belongings.erase(accountId).forEach(oldPictures::delete);
    }
}
