package org.likeness.database;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table that exists in both databases.
 *
 * @param name in lower case, like the columns; neither needs quotes
 */
record Table(String name, List<String> columns) {
    private static final String HISTORY = "flyway_schema_history";
    private static final int BATCH_SIZE = 1000;

    /** All tables of the current schema with data, each after those that its foreign keys refer to. */
    static List<Table> all(Connection connection) throws SQLException {
        var ordered = new LinkedHashMap<String, Table>();
        for (String name : names(connection)) {
            add(name, connection, ordered, Set.of());
        }
        return List.copyOf(ordered.values());
    }

    private static void add(String name, Connection connection, Map<String, Table> ordered, Set<String> referring)
            throws SQLException {
        if (ordered.containsKey(name) || referring.contains(name)) {
            return;
        }
        var deeper = new TreeSet<>(referring);
        deeper.add(name);
        for (String named : column(keys(connection, name), "PKTABLE_NAME")) {
            add(named, connection, ordered, deeper);
        }
        var columns = column(
                connection
                        .getMetaData()
                        .getColumns(
                                connection.getCatalog(), connection.getSchema(), identifier(connection, name), null),
                "COLUMN_NAME");
        ordered.put(name, new Table(name, columns));
    }

    private static ResultSet keys(Connection connection, String name) throws SQLException {
        return connection
                .getMetaData()
                .getImportedKeys(connection.getCatalog(), connection.getSchema(), identifier(connection, name));
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = column(
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                    "TABLE", "BASE TABLE"
                }),
                "TABLE_NAME");
        names.remove(HISTORY);
        Collections.sort(names);
        return names;
    }

    private static List<String> column(ResultSet rows, String label) throws SQLException {
        var names = new ArrayList<>(SchemaContent.names(rows, label));
        names.replaceAll(name -> name.toLowerCase(Locale.ROOT));
        return names;
    }

    /** An unquoted name as the database stores it. */
    private static String identifier(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** The versions of the migrations that have run. */
    static Set<String> history(Connection connection) throws SQLException {
        var versions = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"version\" is not null")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }

    long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + name)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Whether a migration creates its only row, so that it is not empty in a new database. */
    boolean isSingleton() {
        return columns.contains("singleton");
    }

    void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + name);
        }
    }

    /** Copies all rows and returns their number. */
    long copy(Connection from, Connection to) throws SQLException {
        String names = String.join(", ", columns);
        String placeholders = String.join(", ", Collections.nCopies(columns.size(), "?"));
        long rows = 0;
        try (var select = from.createStatement();
                var insert =
                        to.prepareStatement("insert into " + name + " (" + names + ") values (" + placeholders + ")")) {
            select.setFetchSize(BATCH_SIZE);
            var row = select.executeQuery("select " + names + " from " + name);
            while (row.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, value(row, i));
                }
                insert.addBatch();
                if (++rows % BATCH_SIZE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    /** Long texts as strings, because the drivers do not accept each other's CLOBs. */
    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Clob ? row.getString(column) : value;
    }
}
