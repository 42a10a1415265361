package org.likeness.database;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the operator may want to know about the database. */
@Singleton
public class DatabaseInfo {
    private static final String POSTGRES = "PostgreSQL";
    private static final String POSTGRES_SIZE = "select pg_database_size(current_database())";
    private static final String H2_SIZE = "select coalesce(sum(disk_space_used('\"' || table_name || '\"')), 0)"
            + " from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    /**
     * The database.
     *
     * @param product name and version
     * @param bytes its size on the disk
     */
    public record Info(String product, long bytes) {}

    /** Asks the database; computing the size takes longer the larger it is. */
    public Info get() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var metaData = connection.getMetaData();
            String name = metaData.getDatabaseProductName();
            var size = statement.executeQuery(name.equals(POSTGRES) ? POSTGRES_SIZE : H2_SIZE);
            size.next();
            return new Info(name + " " + metaData.getDatabaseProductVersion(), size.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the size of the database", e);
        }
    }
}
