package org.likeness.portrait;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tidies up once an hour, by a timer of the container. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Janitor {
    @Inject
    private OldPictures oldPictures;

    /** For the container only. */
    public Janitor() {}

    @Schedule(hour = "*", minute = "17", persistent = false)
    void tidy() {
        oldPictures.deleteStrays();
    }
}
