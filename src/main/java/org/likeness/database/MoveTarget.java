package org.likeness.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The PostgreSQL database that a site is moved to. */
final class MoveTarget extends ForwardingDataSource {
    private static final String USER = "LIKENESS_DATABASE_USER";
    private static final String PASSWORD = "LIKENESS_DATABASE_PASSWORD";

    /** PostgreSQL's error class for a wrong user or password. */
    private static final String WRONG_USER = "28";

    private final String url;
    private final String user;
    private final String password;

    /** @param environment the environment variables, which may contain user and password */
    MoveTarget(String url, Map<String, String> environment) {
        this.url = url;
        this.user = environment.getOrDefault(USER, "likeness");
        this.password = environment.getOrDefault(PASSWORD, "likeness");
    }

    /** @throws MoveException if it cannot be opened */
    Connection open() throws MoveException {
        try {
            return getConnection();
        } catch (SQLException e) {
            boolean wrongUser = String.valueOf(e.getSQLState()).startsWith(WRONG_USER);
            throw new MoveException(
                    wrongUser
                            ? "The second database refuses the user " + user + ". Set " + USER + " and " + PASSWORD
                                    + "."
                            : "The second database cannot be reached. Check that it runs at "
                                    + url.replaceFirst("\\?.*", "") + ": " + MoveException.oneLine(e));
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
