package org.likeness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The databases that Likeness runs on. */
public enum DatabaseKind {
    H2,
    POSTGRESQL;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** One for all tests; ends with this JVM. */
    private static final class Started {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new one without tables. */
    public DataSource empty() {
        String name = "empty" + DATABASES.incrementAndGet();
        return this == H2 ? TestDatabase.h2(name) : created(name);
    }

    private static DataSource created(String name) {
        try (var connection = Started.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Started.POSTGRES.getDatabase("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
