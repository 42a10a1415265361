package org.likeness.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.likeness.database.Database;

/** Deletes messages that were given up long ago, once an hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxExpiry {
    @Inject
    private Outbox outbox;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void deleteOldFailures() {
        database.whenUp(outbox::deleteOldFailures);
    }
}
