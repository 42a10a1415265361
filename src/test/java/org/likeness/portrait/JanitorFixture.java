package org.likeness.portrait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.storage.PictureId;

/** A site with one member, on a real database and a real folder, and any number of nodes. */
abstract class JanitorFixture {
    static final long ADA = 1;

    static final Duration HOUR = Duration.ofHours(1);

    private final DatabaseKind kind;

    @TempDir
    Path data;

    /** Two hours ahead, so that the files of a test are old enough to be orphans. Databases store no nanoseconds. */
    final HandTurnedClock clock =
            new HandTurnedClock(Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(2, ChronoUnit.HOURS));

    DataSource database;

    private final List<PortraitBeans> nodes = new ArrayList<>();

    JanitorFixture(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        execute("update site set id = '" + PortraitBeans.SITE + "', paired = true");
    }

    @AfterEach
    void close() {
        nodes.forEach(PortraitBeans::close);
    }

    String first(String folder) throws IOException {
        try (var paths = Files.walk(data.resolve(folder), 2)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.length() == 32)
                    .findFirst()
                    .orElseThrow();
        }
    }

    PortraitBeans node(Map<String, String> settings) throws IOException {
        var node = new PortraitBeans(database, data, clock, settings);
        nodes.add(node);
        return node;
    }

    void orphans(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            orphan(PictureId.random());
        }
    }

    Path orphan(PictureId id) throws IOException {
        return Files.createDirectories(
                data.resolve("pictures").resolve(id.hex().substring(0, 2)).resolve(id.hex()));
    }

    long count(String folder) {
        try (var paths = Files.walk(Files.createDirectories(data.resolve(folder)), 2)) {
            return paths.filter(path -> path.getFileName().toString().length() == 32)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
