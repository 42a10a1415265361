package org.likeness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** Statements that make an H2 with the schema. */
    private static final class H2Script {
        static final List<String> STATEMENTS = of(TestDatabase.migrated(H2.empty()));

        private static List<String> of(DataSource database) {
            try (var connection = database.getConnection();
                    var rows = connection.createStatement().executeQuery("script nopasswords nosettings")) {
                var statements = new ArrayList<String>();
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
                return statements;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A PostgreSQL database with the schema, which others are copies of. */
    private static final class PostgresTemplate {
        static final String NAME = made();

        private static String made() {
            String name = newName();
            TestDatabase.migrated(created(name, ""));
            return name;
        }
    }

    /** A new one without tables. */
    public DataSource empty() {
        return this == H2 ? TestDatabase.h2(newName()) : created(newName(), "");
    }

    /** A new one with the schema as the application makes it. It is a copy: migrating takes much longer. */
    public DataSource migrated() {
        if (this == POSTGRESQL) {
            return created(newName(), " template " + PostgresTemplate.NAME);
        }
        var database = empty();
        execute(database, H2Script.STATEMENTS);
        return database;
    }

    private static String newName() {
        return "test" + DATABASES.incrementAndGet();
    }

    private static DataSource created(String name, String options) {
        execute(Started.POSTGRES.getPostgresDatabase(), List.of("create database " + name + options));
        return Started.POSTGRES.getDatabase("postgres", name);
    }

    private static void execute(DataSource database, List<String> statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
