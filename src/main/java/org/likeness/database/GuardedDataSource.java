package org.likeness.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** The server's data source with a bulkhead for each kind of work. While the database is down, it refuses at once. */
final class GuardedDataSource extends ForwardingDataSource {
    private final DataSource pool;
    private final BooleanSupplier up;
    private final Map<Work, Bulkhead> bulkheads;

    /** @param bulkheads one for each kind of work, shared by all data sources of one pool */
    GuardedDataSource(DataSource pool, Map<Work, Bulkhead> bulkheads, BooleanSupplier up) {
        this.pool = pool;
        this.bulkheads = bulkheads;
        this.up = up;
    }

    /** @throws UnavailableException if the database is down, or if too many threads wait for it */
    @Override
    public Connection getConnection() throws SQLException {
        if (!up.getAsBoolean()) {
            throw new UnavailableException("the database does not answer");
        }
        Work work = Work.current();
        Bulkhead bulkhead = bulkheads.get(work);
        if (bulkhead == null || !bulkhead.enter()) {
            throw new UnavailableException(
                    "all " + work.connections() + " connections for " + work + " wait for the database");
        }
        long entered = System.nanoTime();
        boolean connected = false;
        try {
            var connection = withOnClose(pool.getConnection(), () -> {}, () -> bulkhead.leave(entered));
            connected = true;
            return connection;
        } catch (SQLException e) {
            throw new UnavailableException(e.toString(), e);
        } finally {
            if (!connected) {
                bulkhead.leave(entered);
            }
        }
    }
}
