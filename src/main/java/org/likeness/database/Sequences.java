package org.likeness.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Copies the state of H2's sequences to PostgreSQL. */
record Sequences(Connection from, Connection to) {

    void copy() throws SQLException {
        try (var statement = from.createStatement();
                var sequences = statement.executeQuery(
                        "select sequence_name, base_value from information_schema.sequences where sequence_schema = current_schema");
                var set = to.prepareStatement("select setval(cast(? as regclass), ?, false)")) {
            while (sequences.next()) {
                set.setString(1, sequences.getString(1).toLowerCase(Locale.ROOT));
                set.setLong(2, sequences.getLong(2));
                set.execute();
            }
        }
    }
}
