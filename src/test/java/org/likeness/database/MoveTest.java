package org.likeness.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Moves from H2 to PostgreSQL, both real. */
class MoveTest {
    private static final int MEMBERS = 1201; // more than one batch

    @TempDir
    private Path folder;

    private DataSource h2;
    private DataSource target;

    @BeforeEach
    void fillSource() throws SQLException {
        h2 = DatabaseKind.H2.migrated();
        for (int id = 1; id <= MEMBERS; id++) {
            TestDatabase.insertAccount(h2, id, "m" + id + "@example.com", "m" + id);
        }
        execute(
                h2,
                "update account set nickname = '李小龙 😀' where id = 7",
                "alter sequence account_id restart with 1250",
                "insert into post (id, account_id, title, body, written, submission)"
                        + " values (1, 7, 'Title', 'Body', timestamp with time zone '2026-01-02 03:04:05.678901+08:00', 's1'),"
                        + " (2, null, 'Nobody''s', 'Body', timestamp with time zone '2026-01-02 03:04:05+00:00', 's2')",
                "insert into comment (id, post_id, root_id, body, waiting, deleted, written, submission)"
                        + " values (3, 1, 3, 'Comment', true, false, current_timestamp, 'c1')");
        target = DatabaseKind.POSTGRESQL.migrated();
    }

    @Test
    void copiesAllRowsAndTheStateOfSequences() throws Exception {
        String report = move();
        assertThat(report)
                .contains("account")
                .contains("1,201")
                .contains("Moved 1206 rows of " + tables() + " tables.");
        assertThat(text(target, "select nickname from account where id = 7")).isEqualTo("李小龙 😀");
        assertThat(text(target, "select title from post where account_id is null"))
                .isEqualTo("Nobody's");
        assertThat(text(
                        target,
                        "select count(*) from post where written = timestamptz '2026-01-01 19:04:05.678901+00'"))
                .isEqualTo("1");
        assertThat(text(target, "select waiting from comment where post_id = 1"))
                .isEqualTo("t");
        assertThat(text(target, "select nextval('account_id')")).isEqualTo("1250");
        assertThat(text(target, "select nextval('post_id')")).isEqualTo(text(h2, "select next value for post_id"));
    }

    @Test
    void refusesATargetWithRows() throws SQLException {
        TestDatabase.insertAccount(target, 1, "ada@example.com", "ada");
        assertThatExceptionOfType(MoveException.class)
                .isThrownBy(this::move)
                .withMessageContaining("The table account of the second database has rows already.");
        assertThat(text(target, "select count(*) from account")).isEqualTo("1");
    }

    @Test
    void refusesTheDatabaseOfAnotherVersion() throws SQLException {
        execute(h2, "create table of_another_version (id int)");
        assertThatExceptionOfType(MoveException.class).isThrownBy(this::move).withMessageContaining("another version");
        assertThat(text(target, "select count(*) from account")).isEqualTo("0");
    }

    @Test
    void copiesNothingIfOneRowFails() throws SQLException {
        execute(target, "alter table comment add constraint picky check (body <> 'Comment')");
        assertThatExceptionOfType(SQLException.class).isThrownBy(this::move);
        assertThat(text(target, "select count(*) from account")).isEqualTo("0");
    }

    @Test
    void printsTheReasonInOneLine() throws SQLException {
        String missing = "jdbc:h2:file:" + folder + "/missing";
        assertThat(failure(missing, "jdbc:postgresql://127.0.0.1:1/site"))
                .startsWith("The first database cannot be opened. Check " + missing);
        String site = "jdbc:h2:file:" + folder + "/likeness";
        var file = new JdbcDataSource();
        file.setURL(site);
        file.setUser("sa");
        file.setPassword("sa");
        TestDatabase.migrated(file);
        assertThat(failure(site, "jdbc:postgresql://127.0.0.1:1/site?password=secret"))
                .startsWith(
                        "The second database cannot be reached. Check that it runs at jdbc:postgresql://127.0.0.1:1/site:")
                .doesNotContain("secret");
        assertThat(failure(site, target.unwrap(PGSimpleDataSource.class).getUrl()))
                .isEqualTo("The second database refuses the user nobody. Set LIKENESS_DATABASE_USER and"
                        + " LIKENESS_DATABASE_PASSWORD.");
    }

    private static String failure(String from, String to) {
        var err = new ByteArrayOutputStream();
        int code = Move.run(
                List.of(from, to),
                Map.of("LIKENESS_DATABASE_USER", "nobody"),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(UTF_8)).endsWith(System.lineSeparator()).hasLineCount(1);
        return err.toString(UTF_8).strip();
    }

    private String move() throws SQLException, MoveException {
        var report = new ByteArrayOutputStream();
        try (var from = h2.getConnection();
                var to = target.getConnection()) {
            new Move(from, to, new PrintStream(report, true, UTF_8)).run();
        }
        return report.toString(UTF_8);
    }

    private int tables() throws SQLException {
        try (var connection = h2.getConnection()) {
            return Table.all(connection).size();
        }
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String text(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
