package org.likeness.portrait;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.likeness.database.Database;

/**
 * Starts the janitor by timers of the container: every five minutes for expired drafts and pending deletions, every hour for files without
 * a row. Does nothing while the database is down.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Janitor {
    @Inject
    private JanitorRun run;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void deleteOld() {
        database.whenUp(run::deleteOld);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void comparePortraitsWithFiles() {
        database.whenUp(run::compareWithFiles);
    }
}
