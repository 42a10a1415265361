package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.likeness.account.SearchName;

/** Fills the form of nicknames in which they are searched, and adds indexes for searching by the beginning of a name. */
public final class V16__search_names extends BaseJavaMigration {
    private static final int BATCH = 1000;

    /** For Flyway. */
    public V16__search_names() {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var rows = connection.createStatement();
                var update = connection.prepareStatement("update account set search_name = ? where id = ?")) {
            rows.setFetchSize(BATCH);
            var each = rows.executeQuery("select id, nickname from account order by id");
            for (int pending = 1; each.next(); pending++) {
                update.setString(1, SearchName.of(each.getString(2)));
                update.setLong(2, each.getLong(1));
                update.addBatch();
                if (pending % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
        boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String order =
                isPostgres ? " varchar_pattern_ops" : ""; // "like" cannot use an index in the order of a language
        try (var statement = connection.createStatement()) {
            statement.execute("create index account_search_name on account (search_name" + order + ")");
            statement.execute("create index account_username_prefix on account (username" + order + ")");
        }
    }
}
