package org.likeness.portrait;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tidies up, by timers of the container: drafts that have expired every few minutes, strays once an hour. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Janitor {
    @Inject
    private OldPictures oldPictures;

    /** For the container only. */
    public Janitor() {}

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void deleteExpired() {
        oldPictures.deleteExpired();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void deleteStrays() {
        oldPictures.deleteStrays();
    }
}
