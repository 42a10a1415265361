package org.likeness.database;

import java.util.stream.Stream;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Makes EclipseLink take its connections from {@link GuardedDataSource}. Registered in {@code persistence.xml}.
 *
 * <p>Also turns off EclipseLink's retries: by default, it repeats a query with a broken connection three times, five seconds apart.
 */
public final class GuardedSession implements SessionCustomizer {

    /** For EclipseLink only. */
    public GuardedSession() {}

    @Override
    public void customize(Session session) throws InterruptedException {
        var availability = new Availability();
        availability.await(
                connector((DatabaseLogin) session.getDatasourceLogin()).getDataSource());
        var bulkheads = Work.bulkheads();
        logins((ServerSession) session).forEach(login -> {
            var connector = connector(login);
            connector.setDataSource(new GuardedDataSource(connector.getDataSource(), bulkheads, availability::isUp));
            login.setQueryRetryAttemptCount(0);
            login.setConnectionHealthValidatedOnError(false);
        });
    }

    /** Payara has a second data source for reads outside transactions. */
    private static Stream<DatabaseLogin> logins(ServerSession session) {
        return Stream.concat(
                        Stream.of(session.getDatasourceLogin()),
                        Stream.concat(
                                        session.getConnectionPools().values().stream(),
                                        Stream.ofNullable(session.getReadConnectionPool()))
                                .map(ConnectionPool::getLogin))
                .map(DatabaseLogin.class::cast)
                .distinct();
    }

    private static JNDIConnector connector(DatabaseLogin login) {
        return (JNDIConnector) login.getConnector();
    }
}
