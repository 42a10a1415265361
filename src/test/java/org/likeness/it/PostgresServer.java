package org.likeness.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A real PostgreSQL on a port of 127.0.0.1 that can be stopped and started again with the same data. */
final class PostgresServer implements AutoCloseable {
    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    /** Shared by all servers of a run with {@code -Dlikeness.database=postgresql}; ends with this JVM. */
    private static final class Started {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                var server = new PostgresServer(Path.of(ServerProcess.property("server.dir"), "postgres"));
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Path data;
    private final int port = ServerProcess.freePort();
    private int databases;
    private @Nullable EmbeddedPostgres running;

    /** Not started yet, and empty. */
    PostgresServer(Path data) throws IOException {
        TestFiles.deleteAll(data);
        Files.createDirectories(data.toAbsolutePath().getParent());
        this.data = data;
    }

    static PostgresServer ofThisRun() {
        return Started.SERVER;
    }

    /** The jar of PostgreSQL's JDBC driver. */
    static Path driver() {
        return jarOf(Driver.class);
    }

    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does nothing if it already runs. */
    void start() throws IOException {
        if (running != null) {
            return;
        }
        running = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "400")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    /** Ends it as an administrator does, with all connections. */
    void stop() throws IOException {
        Objects.requireNonNull(running).close();
        running = null;
    }

    /** The JDBC address of one of its databases, whether it runs or not. */
    String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates an empty database and returns its JDBC address. */
    synchronized String newDatabase() {
        String name = "likeness" + ++databases;
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return address(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(address(database), USER, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            stop();
        }
    }
}
