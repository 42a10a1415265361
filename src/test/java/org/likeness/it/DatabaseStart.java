package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that starts with the tables of another application in its PostgreSQL, and then again before its PostgreSQL. */
abstract class DatabaseStart {
    static PostgresServer postgres;
    static ServerProcess server;
    private static String logWithForeignTable;
    private static boolean servedForeignTable;
    private static List<Integer> beforeTheDatabase;
    private static List<String> filesBeforeTheDatabase;
    private static String logOfTheStart;

    @BeforeAll
    static void startServerBeforeItsDatabase() throws IOException, SQLException {
        postgres = new PostgresServer(Path.of(ServerProcess.property("server.dir"), "postgres-of-its-own"));
        server = ServerProcess.ofThisRun("database", Application.likeness(), Optional.of(postgres.address("postgres")))
                .fewPasswords();
        postgres.start();
        execute("create table legacy_orders (id int)");
        server.launch();
        server.waitForLog(List.of("legacy_orders", server.started()));
        servedForeignTable = server.answers();
        server.close();
        logWithForeignTable = Files.readString(server.log());
        Files.delete(server.log());
        execute("drop table legacy_orders");
        postgres.stop();

        server.launch("-Dlikeness.remote=off");
        server.waitForLog(List.of("The database does not answer"));
        beforeTheDatabase = Stream.of("/", "/login", "/health/ready")
                .map(DatabaseStart::status)
                .toList();
        status("/avatar/nobodys-name");
        filesBeforeTheDatabase = files(server.data());
        postgres.start();
        server.waitUntil(() -> status("/login") == 200);
        logOfTheStart = Files.readString(server.log());
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
        postgres.close();
    }

    @Test
    void aSchemaWithTablesOfSomethingElseIsLeftAloneAndNothingIsServed() {
        assertThat(logWithForeignTable)
                .contains("holds 1 tables or views that are not Likeness's: legacy_orders.")
                .contains("add ?currentSchema=likeness to the address of the database")
                .doesNotContain("baseline");
        assertThat(servedForeignTable).isFalse();
    }

    @Test
    void aServerThatStartsBeforeItsDatabaseWaitsForIt() {
        assertThat(beforeTheDatabase).doesNotContain(200);
        assertThat(filesBeforeTheDatabase)
                .as("files of a site that may be another one's")
                .doesNotContain("secret", "site-id", "pictures");
        assertThat(logOfTheStart).contains("Likeness is ready");
    }

    @Test
    void nothingFailsBeforeTheSchemaIsThere() {
        assertThat(logOfTheStart.lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = postgres.connection("postgres");
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** Empty if there is no such folder. */
    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** 0 if nothing answers yet. */
    static int status(String address) {
        try {
            return new Visitor(server.url()).get(address).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
