package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.likeness.account.Skeleton;

/** Adds the skeletons of the names of existing members. */
public final class V14__skeletons_of_names extends BaseJavaMigration {
    private static final int BATCH = 1000;

    /** For Flyway. */
    public V14__skeletons_of_names() {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (var select = connection.prepareStatement(
                        "select id, nickname, username from account where id > ? order by id" + " fetch first " + BATCH
                                + " rows only");
                var update = connection.prepareStatement(
                        "update account set nickname_skeleton = ?, username_skeleton = ? where id = ?")) {
            long last = Long.MIN_VALUE;
            long before;
            do {
                before = last;
                last = migrateAfter(before, select, update);
            } while (last > before);
        }
    }

    /** Migrates a batch of accounts; returns the last id, or the given one if there are no more. */
    private static long migrateAfter(long id, PreparedStatement select, PreparedStatement update) throws SQLException {
        long last = id;
        select.setLong(1, id);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                update.setString(1, Skeleton.of(rows.getString(2)));
                update.setString(2, Skeleton.of(rows.getString(3)));
                update.setLong(3, last);
                update.addBatch();
            }
        }
        update.executeBatch();
        return last;
    }
}
