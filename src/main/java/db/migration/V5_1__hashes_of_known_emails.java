package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** Makes existing members discoverable by the hashes of their e-mails. In Java, because H2 and PostgreSQL hash differently. */
public final class V5_1__hashes_of_known_emails extends BaseJavaMigration {
    private static final int BATCH_SIZE = 1000;

    /** For Flyway. */
    public V5_1__hashes_of_known_emails() {}

    @Override
    public void migrate(Context context) throws SQLException {
        try (var accounts = context.getConnection().createStatement();
                var insert = context.getConnection()
                        .prepareStatement("insert into email_hash (hash, account_id) values (?, ?)")) {
            accounts.setFetchSize(BATCH_SIZE);
            var each = accounts.executeQuery("select id, email from account");
            for (int hashes = 1; each.next(); ) {
                for (Algorithm algorithm : Algorithm.values()) {
                    insert.setString(
                            1, EmailHash.of(each.getString(2), algorithm).hex());
                    insert.setLong(2, each.getLong(1));
                    insert.addBatch();
                    if (hashes++ % BATCH_SIZE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }
}
