package org.likeness.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.storage.PictureId;
import org.likeness.storage.TestPictureFiles;

/** Base of tests of a database (H2) and a data folder. */
abstract class SitePairFixture {
    static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    DataSource database;

    @BeforeEach
    void anEmptyDatabase() {
        database = DatabaseKind.H2.migrated();
    }

    final void require() {
        pair().require(database);
    }

    private SitePair pair() {
        return new SitePair(TestPictureFiles.siteId(folder), TestPictureFiles.in(folder.resolve("pictures")));
    }

    final void member() throws SQLException {
        TestDatabase.insertAccount(database, 1, "ada@example.com", "ada");
    }

    final PictureId picture() throws IOException {
        var id = PictureId.random();
        TestPictureFiles.in(folder.resolve("pictures")).write(id, Map.of("40.jpg", new byte[] {1}));
        return id;
    }

    final void portrait(PictureId id) throws SQLException {
        execute("insert into portrait (account_id, picture_id, picture_type, largest_side) values (1, '" + id.hex()
                + "', 'JPEG', 40)");
    }

    final String inFolder() throws IOException {
        return Files.readString(folder.resolve("site-id")).strip();
    }

    final String inDatabase() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select id, paired from site")) {
            return row.next() ? row.getString(1) + " " + row.getString(2) : "no row";
        }
    }

    final void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
