package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.likeness.discussion.SearchWords;

/**
 * Stores the words of the posts. On PostgreSQL, names get the same order as on H2, that of their characters, in which an index finds their
 * beginnings, too.
 */
public final class V22__words_of_posts extends BaseJavaMigration {
    private static final int BATCH = 1000;

    /** For Flyway. */
    public V22__words_of_posts() {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        addWords(connection);
        boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (var statement = connection.createStatement()) {
            statement.execute("drop index account_search_name");
            if (isPostgres) {
                statement.execute("alter table account alter column search_name type varchar(100) collate \"C\"");
                statement.execute("alter table account alter column username type varchar(30) collate \"C\"");
            }
            statement.execute("create index account_search_name on account (search_name, id)");
        }
    }

    private static void addWords(Connection connection) throws SQLException {
        try (var rows = connection.createStatement();
                var insert = connection.prepareStatement("insert into post_word (word, post_id) values (?, ?)")) {
            rows.setFetchSize(BATCH);
            int pending = 0;
            var each = rows.executeQuery("select id, title, body from post order by id");
            while (each.next()) {
                for (String word : SearchWords.ofPost(each.getString(2), each.getString(3))) {
                    insert.setString(1, word);
                    insert.setLong(2, each.getLong(1));
                    insert.addBatch();
                    if (++pending % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }
}
