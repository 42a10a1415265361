package org.likeness.remote;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.likeness.database.Database;

/** Removes expired remote pictures from the disk once an hour, even while the database is down. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CacheExpiry {
    @Inject
    private RemotePictures pictures;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void removeExpired() {
        if (database.isStarted()) { // until then, the folder might belong to another site
            pictures.removeExpired();
        }
    }
}
