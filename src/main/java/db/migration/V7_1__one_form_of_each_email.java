package db.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.likeness.account.EmailAddress;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/**
 * Normalises the e-mails of members and guests, as registration and sign-in do since this version, and adds the hashes of the other
 * forms. If two members have the same e-mail, both rows stay unchanged.
 */
public final class V7_1__one_form_of_each_email extends BaseJavaMigration {
    private static final Logger LOG = System.getLogger(V7_1__one_form_of_each_email.class.getName());
    private static final int FETCH_SIZE = 1000;
    private static final int MAX_LENGTH = 254;

    private record Row(long id, String email) {
        EmailAddress address() {
            return EmailAddress.of(email);
        }

        boolean isNotNormalised() {
            String text = address().text();
            return !text.equals(email) && text.length() <= MAX_LENGTH;
        }

        boolean hasSeveralForms() {
            return isNotNormalised() || address().forms().count() > 1;
        }
    }

    /** For Flyway. */
    public V7_1__one_form_of_each_email() {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        for (Row account : rows("select id, email from account order by id", connection)) {
            if (account.isNotNormalised()) {
                normalise(account, connection);
            }
            addHashes(account, connection);
        }
        try (var update = connection.prepareStatement("update comment set guest_email = ? where id = ?")) {
            for (Row comment : rows("select id, guest_email from comment where guest_email is not null", connection)) {
                if (comment.isNotNormalised()) {
                    update(update, comment.address().text(), comment.id());
                }
            }
        }
    }

    /** The few rows whose e-mail is not normalised or has several forms. */
    private static List<Row> rows(String query, Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            var each = statement.executeQuery(query);
            while (each.next()) {
                var row = new Row(each.getLong(1), each.getString(2));
                if (row.hasSeveralForms()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static void normalise(Row account, Connection connection) throws SQLException {
        String text = account.address().text();
        if (exists("select 1 from account where email = ?", text, connection)) {
            LOG.log(
                    Level.WARNING,
                    "Account {0} has the same e-mail as another account, written differently. Account {0} has to sign in with its username"
                            + " until its e-mail is changed",
                    account.id());
            return;
        }
        try (var update = connection.prepareStatement("update account set email = ? where id = ?")) {
            update(update, text, account.id());
        }
    }

    /** Makes discoverable accounts discoverable by all forms of their e-mail, except those that lead to another account. */
    private static void addHashes(Row account, Connection connection) throws SQLException {
        String accountId = Long.toString(account.id());
        if (!exists("select 1 from email_hash where account_id = cast(? as bigint)", accountId, connection)) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into email_hash (hash, account_id) values (?, ?)")) {
            for (String form : account.address().forms().toList()) {
                for (Algorithm algorithm : Algorithm.values()) {
                    String hash = EmailHash.of(form, algorithm).hex();
                    if (!exists("select 1 from email_hash where hash = ?", hash, connection)) {
                        update(insert, hash, account.id());
                    }
                }
            }
        }
    }

    private static boolean exists(String query, String key, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, key);
            return statement.executeQuery().next();
        }
    }

    private static void update(PreparedStatement statement, String text, long id) throws SQLException {
        statement.setString(1, text);
        statement.setLong(2, id);
        statement.executeUpdate();
    }
}
