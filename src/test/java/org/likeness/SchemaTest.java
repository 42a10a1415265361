package org.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** The schema on a real H2 and a real PostgreSQL, and that the entities fit it. */
class SchemaTest {

    @Test
    void fitsTheEntitiesOnH2() throws SQLException {
        check(TestDatabase.h2("schema"));
    }

    @Test
    void fitsTheEntitiesOnPostgreSql() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            check(postgres.getPostgresDatabase());
        }
    }

    private static void check(DataSource database) throws SQLException {
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

    @Test
    void letsWhoWasThereBeforeBeFoundByTheHashesOfTheirEmail() throws SQLException {
        var database = TestDatabase.h2("hashes");
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

    private static void assertRefused(DataSource database, long id, String email, String username) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> TestDatabase.insertAccount(database, id, email, username));
    }
}
