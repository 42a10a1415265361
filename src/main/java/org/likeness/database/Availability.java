package org.likeness.database;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reports to the persistence unit whether the database is available. Usually {@link Database} knows. Payara opens the persistence unit
 * before any CDI bean exists, and fails the deployment if it cannot connect; in that case, this class waits for the database.
 */
final class Availability {
    private static final Logger LOG = System.getLogger(Availability.class.getName());
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

    private volatile @Nullable Database database;

    /** Waits until the database answers, unless the bean {@link Database} exists. */
    void await(DataSource pool) throws InterruptedException {
        if (database().isPresent()) {
            return;
        }
        Instant nextLog = Instant.MIN;
        while (true) {
            try (var connection = pool.getConnection()) {
                LOG.log(Level.DEBUG, "Connected: {0}", connection);
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(nextLog)) {
                    LOG.log(
                            Level.WARNING,
                            "The database does not answer: {0} (the deployment waits for it)",
                            e.getMessage());
                    nextLog = Instant.now().plus(LOG_INTERVAL);
                }
            }
            Thread.sleep(RETRY_INTERVAL.toMillis());
        }
    }

    boolean isUp() {
        return database().map(Database::isUp).orElse(true);
    }

    private Optional<Database> database() {
        var known = database;
        if (known == null) {
            try {
                known = CDI.current().select(Database.class).get();
            } catch (IllegalStateException e) {
                return Optional.empty(); // CDI has not started
            }
            database = known;
        }
        return Optional.of(known);
    }
}
