package org.likeness.discussion;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.likeness.database.Database;

/** Forgets what is known about guests for a time only, once an hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuestExpiry {
    @Inject
    private GuestBlocks blocks;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "43", persistent = false)
    void deleteExpired() {
        database.whenUp(blocks::deleteExpired);
    }
}
