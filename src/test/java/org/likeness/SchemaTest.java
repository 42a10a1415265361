package org.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The schema on a real H2 and a real PostgreSQL, and that the entities fit it. */
class SchemaTest {

    @Test
    void fitsTheEntitiesOnH2() throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1");
        check(h2);
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

        insert(database, 1, "a@example.com", "ada");
        assertRefused(database, 2, "a@example.com", "bob");
        assertRefused(database, 2, "b@example.com", "ada");
        assertRefused(database, 2, "B@example.com", "bob");
        assertRefused(database, 2, "b@example.com", "Bob");

        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "likeness",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", database,
                        "jakarta.persistence.jtaDataSource", ""))) {
            var entityManager = factory.createEntityManager();
            assertThat(factory.getMetamodel().getEntities()).hasSizeGreaterThanOrEqualTo(4);
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

    private static void assertRefused(DataSource database, long id, String email, String username) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert(database, id, email, username));
    }

    private static void insert(DataSource database, long id, String email, String username) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into account (id, email, username, nickname, password_hash, created)"
                                + " values (?, ?, ?, 'Nick', 'hash', current_timestamp)")) {
            insert.setLong(1, id);
            insert.setString(2, email);
            insert.setString(3, username);
            insert.executeUpdate();
        }
    }
}
