package org.likeness.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;

/**
 * The H2 database that a site is moved from, opened read-only.
 *
 * @param url a JDBC URL
 */
record MoveSource(String url) {
    private static final String READ_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    /** H2's error code for a file that another process has locked. */
    private static final int IN_USE = 90020;

    /** @throws MoveException if it cannot be opened */
    Connection open() throws MoveException {
        try {
            return connection();
        } catch (SQLException e) {
            throw e.getErrorCode() == IN_USE
                    ? new MoveException("The first database is in use. Stop the server, then try again.")
                    : new MoveException(
                            "The first database cannot be opened. Check " + url + ": " + MoveException.oneLine(e));
        }
    }

    /** With our settings, WildFly creates the database for the user sa, Payara for a user without a name. */
    private Connection connection() throws SQLException {
        try {
            return DriverManager.getConnection(url + READ_ONLY, "sa", "sa");
        } catch (SQLInvalidAuthorizationSpecException e) {
            return DriverManager.getConnection(url + READ_ONLY, "", "");
        }
    }
}
