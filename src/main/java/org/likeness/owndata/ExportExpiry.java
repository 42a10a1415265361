package org.likeness.owndata;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.likeness.database.Database;

/** Deletes expired exports, once an hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportExpiry {
    @Inject
    private ExpiredExports expired;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void deleteExpired() {
        database.whenUp(expired::delete);
    }
}
