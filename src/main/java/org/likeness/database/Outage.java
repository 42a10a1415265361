package org.likeness.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises exceptions that mean that the database is down or too slow.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error Codes</a>
 */
final class Outage {
    private static final String CONNECTION_CLASS = "08";

    /** Query cancelled, shutdown, crash, starting up, too many connections, lock not available, and H2's lock timeout. */
    private static final Set<String> STATES = Set.of("57014", "57P01", "57P02", "57P03", "53300", "55P03", "HYT00");

    /** The start of the message when Payara's pool has no connection left; that exception has no SQL state. */
    private static final String POOL_EXHAUSTED = "Error in allocating a connection";

    private Outage() {}

    /** The first such exception among the causes, the suppressed exceptions, and the other exceptions of a batch. */
    static Optional<SQLException> in(Throwable thrown) {
        return find(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<SQLException> find(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return Optional.empty();
        }
        if (thrown instanceof SQLException error && isOutage(error)) {
            return Optional.of(error);
        }
        var cause = find(thrown.getCause(), seen);
        if (thrown instanceof SQLException error) {
            cause = cause.or(() -> find(error.getNextException(), seen));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            cause = cause.or(() -> find(suppressed, seen));
        }
        return cause;
    }

    private static boolean isOutage(SQLException error) {
        String state = error.getSQLState();
        return error instanceof SQLTransientConnectionException
                || error instanceof SQLRecoverableException
                || error instanceof SQLTimeoutException
                || (state == null && String.valueOf(error.getMessage()).startsWith(POOL_EXHAUSTED))
                || (state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state)));
    }
}
