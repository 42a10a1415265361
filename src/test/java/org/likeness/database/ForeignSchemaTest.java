package org.likeness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;

/** A schema with objects of another application. */
class ForeignSchemaTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        execute(
                postgres.getPostgresDatabase(),
                "create table orders (id int)",
                "create view open_orders as select * from orders");
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void isRefusedWithTheNamesOfItsTables() {
        assertThatExceptionOfType(ForeignSchemaException.class)
                .isThrownBy(() -> new Schema(postgres.getPostgresDatabase()).migrate())
                .withMessageContaining("The schema public of the database holds 2 tables or views")
                .withMessageContaining("orders")
                .withMessageContaining("?currentSchema=likeness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequence lonely_numbers",
                "type lonely_mood as enum ('happy')",
                "function lonely_one() returns int language sql as 'select 1'"
            })
    void isRefusedEvenWithoutTables(String thing) throws SQLException {
        String schema = thing.substring(0, thing.indexOf(' ')) + "_only";
        execute(postgres.getPostgresDatabase(), "create schema " + schema);
        execute(inSchema(schema), "create " + thing);
        assertThatExceptionOfType(ForeignSchemaException.class)
                .isThrownBy(() -> new Schema(inSchema(schema)).migrate())
                .withMessageContaining("holds 1 sequences, types or functions that are not Likeness's: lonely_");
    }

    @Test
    void mayContainObjectsOfExtensions() throws SQLException {
        execute(postgres.getPostgresDatabase(), "create schema extended");
        execute(inSchema("extended"), "create extension pg_stat_statements", "create extension hstore");
        new Schema(inSchema("extended")).migrate();
        new Schema(inSchema("extended")).migrate();
    }

    @Test
    void mayBeInTheSameDatabaseAsOurs() throws SQLException {
        execute(postgres.getPostgresDatabase(), "create schema ours");
        new Schema(inSchema("ours")).migrate();
        TestDatabase.insertAccount(inSchema("ours"), 1, "ada@example.com", "ada");
        new Schema(inSchema("ours")).migrate();
    }

    @Test
    void isNotConfusedWithAMissingSchema() {
        assertThatExceptionOfType(ForeignSchemaException.class)
                .isThrownBy(() -> new Schema(inSchema("missing")).migrate())
                .withMessageContaining("does not exist");
    }

    @Test
    void isRefusedEvenIfItUsesFlyway() throws SQLException {
        var database = DatabaseKind.H2.migrated();
        execute(database, "update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '2'");
        assertThatExceptionOfType(ForeignSchemaException.class)
                .isThrownBy(() -> new Schema(database).migrate())
                .withMessageContaining("another application or another version");
    }

    @Test
    void migrationsHaveNoStatementTimeout() throws SQLException {
        execute(
                postgres.getPostgresDatabase(),
                "create schema slow",
                "alter database postgres set statement_timeout = 3000");
        var withoutTimeout = new NoTimeoutDataSource(inSchema("slow"));
        try (var connection = withoutTimeout.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("0");
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void aConnectionIsClosedIfItsTimeoutCannotBeRemoved() throws SQLException {
        try (var broken = inSchema("public").getConnection()) {
            broken.setAutoCommit(false);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> broken.createStatement().execute("nonsense"));
            var pool = new ForwardingDataSource() {
                @Override
                public Connection getConnection() {
                    return broken;
                }
            };
            assertThatExceptionOfType(SQLException.class).isThrownBy(new NoTimeoutDataSource(pool)::getConnection);
            assertThat(broken.isClosed()).isTrue();
        }
    }

    @Test
    void aConnectionIsClosedEvenIfTheActionBeforeFails() throws SQLException {
        var connection = TestDatabase.h2("closed").getConnection();
        var after = new AtomicBoolean();
        var failing = ForwardingDataSource.withOnClose(
                connection,
                () -> {
                    throw new SQLException("broken");
                },
                () -> after.set(true));
        assertThatExceptionOfType(SQLException.class).isThrownBy(failing::close).withMessage("broken");
        assertThat(connection.isClosed()).isTrue();
        assertThat(after).isTrue();
    }

    private static DataSource inSchema(String schema) {
        return postgres.getDatabase("postgres", "postgres", Map.of("currentSchema", schema));
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
