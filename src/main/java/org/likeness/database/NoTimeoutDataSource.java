package org.likeness.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for long work such as migrations, without the statement timeouts that the server's settings set for PostgreSQL. The
 * timeouts are restored when a connection goes back to the pool.
 */
final class NoTimeoutDataSource extends ForwardingDataSource {
    private final DataSource pool;

    NoTimeoutDataSource(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = pool.getConnection();
        try {
            return withoutTimeout(connection);
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e;
            }
        }
    }

    private static Connection withoutTimeout(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return connection;
        }
        int timeout = connection.getNetworkTimeout();
        execute(connection, "set statement_timeout = 0");
        connection.setNetworkTimeout(Runnable::run, 0);
        return withOnClose(
                connection,
                () -> {
                    connection.setNetworkTimeout(Runnable::run, timeout);
                    execute(connection, "reset statement_timeout");
                },
                () -> {});
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
