package org.likeness.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The schema of this application, created and migrated by Flyway. */
public final class Schema {
    private static final String HISTORY = "flyway_schema_history";
    private static final int MAX_NAMES = 5;

    private final DataSource dataSource;

    public Schema(DataSource dataSource) {
        this.dataSource = new NoTimeoutDataSource(dataSource);
    }

    /**
     * Creates or migrates the tables.
     *
     * @throws ForeignSchemaException if the schema contains anything else; then nothing is changed
     */
    public void migrate() {
        try (var connection = dataSource.getConnection()) {
            requireOurs(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the schema", e);
        }
        try {
            Flyway.configure().dataSource(dataSource).load().migrate();
        } catch (FlywayValidateException e) {
            throw new ForeignSchemaException(
                    "The tables of the database were made by another application or another version"
                            + " of Likeness. Start the version that made them, or " + ForeignSchemaException.WHAT_TO_DO,
                    e);
        }
    }

    private static void requireOurs(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        if (schema == null) {
            throw new ForeignSchemaException(
                    "The schema that the address of the database names in currentSchema does not exist."
                            + " Create it (create schema likeness), then start Likeness again.");
        }
        var content = SchemaContent.of(connection, schema);
        if (content.tables().stream().anyMatch(HISTORY::equalsIgnoreCase)) {
            return;
        }
        requireNone(content.tables(), "tables or views", schema);
        requireNone(content.others(), "sequences, types or functions", schema);
    }

    private static void requireNone(List<String> found, String kind, String schema) {
        if (!found.isEmpty()) {
            String names = String.join(", ", found.subList(0, Math.min(MAX_NAMES, found.size())));
            throw new ForeignSchemaException("The schema " + schema + " of the database holds " + found.size() + " "
                    + kind + " that are not Likeness's: " + names + (found.size() > MAX_NAMES ? ", …" : "")
                    + ". Likeness touches nothing and does not start. To start it, "
                    + ForeignSchemaException.WHAT_TO_DO);
        }
    }
}
