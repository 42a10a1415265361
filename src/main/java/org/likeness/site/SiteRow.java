package org.likeness.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.storage.PictureId;

/** The only row of the table {@code site}, accessed in the transaction of one connection. */
final class SiteRow {
    private static final int SAMPLE = 1_000;

    private final Connection connection;

    SiteRow(Connection connection) {
        this.connection = connection;
    }

    /**
     * The columns of the row.
     *
     * @param id empty before the first start
     * @param paired whether the folder was given the same ID
     */
    record Content(Optional<String> id, boolean paired) {}

    /** Reads and locks the row; other nodes wait until the transaction ends. */
    Content lock() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id, paired from site for update")) {
            return row.next()
                    ? new Content(Optional.ofNullable(row.getString(1)), row.getBoolean(2))
                    : new Content(Optional.empty(), false);
        }
    }

    void write(String id, boolean paired) throws SQLException {
        try (var update = connection.prepareStatement("update site set id = ?, paired = ?");
                var insert = connection.prepareStatement("insert into site (id, paired) values (?, ?)")) {
            for (var statement : List.of(update, insert)) {
                statement.setString(1, id);
                statement.setBoolean(2, paired);
                if (statement.executeUpdate() > 0) { // inserts only if somebody deleted the row
                    return;
                }
            }
        }
    }

    boolean hasAccounts() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from account)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The pictures of members, {@value #SAMPLE} at most. */
    List<PictureId> pictures() throws SQLException {
        var pictures = new ArrayList<PictureId>();
        try (var statement = connection.createStatement()) {
            statement.setMaxRows(SAMPLE);
            try (var rows =
                    statement.executeQuery("select picture_id from portrait union all select picture_id from draft")) {
                while (rows.next()) {
                    pictures.add(new PictureId(rows.getString(1)));
                }
            }
        }
        return pictures;
    }

    /** The URL of the database without its parameters, which may contain a password. */
    String database() throws SQLException {
        return connection.getMetaData().getURL().replaceFirst("[?;].*", "");
    }
}
