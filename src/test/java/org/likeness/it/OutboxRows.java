package org.likeness.it;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Messages in the database of a server, to ada1@example.com and so on. */
final class OutboxRows {
    /** Before the number of the message. */
    static final String SUBJECT = "请验证邮箱 ";

    private OutboxRows() {}

    /** Writes messages as the site does. */
    static void insert(String database, int number) throws SQLException {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
                var insert = connection.prepareStatement("insert into queued_mail"
                        + " (id, recipient, language, subject, plain_text, html, message_id, created, next_attempt)"
                        + " values (?, ?, 'zh', ?, 'text', '<p>text</p>', ?, current_timestamp, current_timestamp)")) {
            for (int i = 1; i <= number; i++) {
                insert.setLong(1, i);
                insert.setString(2, "ada" + i + "@example.com");
                insert.setString(3, SUBJECT + i);
                insert.setString(4, "<" + i + "@example.org>");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How many have not been sent. */
    static long waiting(String database) {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from queued_mail")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
