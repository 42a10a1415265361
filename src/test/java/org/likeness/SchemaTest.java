package org.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** The schema on H2 and PostgreSQL; the entities fit it. */
class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void fitsTheEntities(DatabaseKind kind) throws SQLException {
        var database = kind.empty();
        var flyway = Flyway.configure().dataSource(database).load();
        assertThat(flyway.migrate().success).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();

        TestDatabase.insertAccount(database, 1, "a@example.com", "ada");
        assertRefused(database, 2, "a@example.com", "bob");
        assertRefused(database, 2, "b@example.com", "ada");
        assertRefused(database, 2, "B@example.com", "bob");
        assertRefused(database, 2, "b@example.com", "Bob");

        try (var factory = TestDatabase.entityManagers(database)) {
            var entityManager = factory.createEntityManager();
            assertThat(factory.getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(5);
            for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
                String query = "select count(e) from " + entity.getName() + " e where e is not null";
                entityManager
                        .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                        .getResultList();
                assertThat(entityManager.createQuery(query, Long.class).getSingleResult())
                        .isLessThanOrEqualTo(1);
            }
            entityManager.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsExistingMembersByTheHashesOfTheirEmail(DatabaseKind kind) throws SQLException {
        var database = kind.empty();
        Flyway.configure().dataSource(database).target("4").load().migrate();
        for (int id = 1; id <= 501; id++) {
            TestDatabase.insertAccount(database, id, "m" + id + "@example.com", "m" + id);
        }

        Flyway.configure().dataSource(database).load().migrate();

        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select hash, account_id from email_hash order by account_id, length(hash)")) {
            for (int id = 1; id <= 501; id++) {
                for (Algorithm algorithm : List.of(Algorithm.MD5, Algorithm.SHA256)) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1))
                            .isEqualTo(EmailHash.of("m" + id + "@example.com", algorithm)
                                    .hex());
                    assertThat(rows.getLong(2)).isEqualTo(id);
                }
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void normalizesExistingEmails(DatabaseKind kind) throws SQLException {
        var database = kind.empty();
        Flyway.configure().dataSource(database).target("5.1").load().migrate();
        TestDatabase.insertAccount(database, 1, "anna@münchen.de", "anna");
        TestDatabase.insertAccount(database, 2, "bob@xn--mnchen-3ya.de", "bob");
        TestDatabase.insertAccount(database, 3, "bob@münchen.de", "other-bob");
        TestDatabase.insertAccount(database, 4, "carl@example.com", "carl");
        TestDatabase.insertAccount(database, 5, "hidden@münchen.de", "hidden");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var found = List.of("anna@münchen.de", "bob@xn--mnchen-3ya.de", "bob@münchen.de", "carl@example.com");
            for (int id = 1; id <= found.size(); id++) {
                statement.execute("insert into email_hash (hash, account_id) values ('"
                        + EmailHash.of(found.get(id - 1), Algorithm.SHA256).hex() + "', " + id + ")");
            }
            statement.execute("insert into post (id, title, body, written, submission)"
                    + " values (1, 'A title', 'Words', current_timestamp, 'p1')");
            statement.execute(
                    "insert into comment (id, post_id, root_id, guest_name, guest_email, body, waiting, deleted, written,"
                            + " submission) values (1, 1, 1, 'Guest', 'guest@münchen.de', 'Words', false, false, current_timestamp, 'c1')");

            Flyway.configure().dataSource(database).load().migrate();

            assertThat(all(statement, "select email from account order by id"))
                    .containsExactly(
                            "anna@xn--mnchen-3ya.de",
                            "bob@xn--mnchen-3ya.de",
                            "bob@münchen.de", // that it is the other one's, too, is for the two to settle
                            "carl@example.com",
                            "hidden@xn--mnchen-3ya.de");
            assertThat(all(statement, "select guest_email from comment")).containsExactly("guest@xn--mnchen-3ya.de");
            for (String form : List.of("anna@xn--mnchen-3ya.de", "anna@münchen.de")) {
                for (Algorithm algorithm : Algorithm.values()) {
                    assertThat(owner(statement, form, algorithm)).as(form).containsExactly("1");
                }
            }
            assertThat(owner(statement, "bob@xn--mnchen-3ya.de", Algorithm.SHA256))
                    .containsExactly("2");
            assertThat(owner(statement, "bob@münchen.de", Algorithm.SHA256)).containsExactly("3");
            assertThat(owner(statement, "hidden@münchen.de", Algorithm.SHA256)).isEmpty();
            assertThat(all(statement, "select username from issued_username order by username"))
                    .containsExactly("anna", "bob", "carl", "hidden", "other-bob");
        }
    }

    private static List<String> owner(Statement statement, String email, Algorithm algorithm) throws SQLException {
        return all(
                statement,
                "select account_id from email_hash where hash = '"
                        + EmailHash.of(email, algorithm).hex() + "'");
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void assertRefused(DataSource database, long id, String email, String username) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> TestDatabase.insertAccount(database, id, email, username));
    }
}
