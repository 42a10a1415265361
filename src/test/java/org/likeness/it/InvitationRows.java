package org.likeness.it;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.likeness.crypto.Sha256;

/** Invitations in the PostgreSQL database of a server. */
record InvitationRows(String database) {
    private static final AtomicInteger IDS = new AtomicInteger(1_000_000);

    /** Inserts an invitation for a day, as the site does; returns its token. */
    String invite(int uses) {
        return invite(uses, "now() + interval '1 day'", "null");
    }

    /**
     * Inserts an invitation.
     *
     * @param expires SQL
     * @param revoked SQL
     * @return its token
     */
    String invite(int uses, String expires, String revoked) {
        int id = IDS.incrementAndGet();
        String token = String.format("%043d", id);
        execute("insert into invitation (id, hash, uses, used, created, expires, revoked, note) values (" + id + ", '"
                + Sha256.hex(token) + "', " + uses + ", 0, now(), " + expires + ", " + revoked + ", '')");
        return token;
    }

    void execute(String sql) {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many people have registered with an invitation. */
    int used(String token) {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select used from invitation where hash = '" + Sha256.hex(token) + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
