package org.likeness.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Base of data sources that wrap another one. */
abstract class ForwardingDataSource implements DataSource {

    /** An action before a connection is closed. The connection is closed even if the action fails. */
    interface OnClose {
        void run() throws SQLException;
    }

    /** Wraps a connection so that these actions run when it is first closed. */
    static Connection withOnClose(Connection connection, OnClose before, Runnable after) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                ForwardingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean first = method.getName().equals("close") && closed.compareAndSet(false, true);
                    if (first) {
                        close(connection, before, after);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void close(Connection connection, OnClose before, Runnable after) throws SQLException {
        try (connection) {
            before.run();
        } finally {
            after.run();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are those of the pool");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0; // the default of the pool
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
