package org.likeness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A real database with the schema, and the entities on it, without a server. */
public final class TestDatabase {
    private TestDatabase() {}

    /** An H2 in memory, of a name that no other test uses. */
    public static DataSource h2(String name) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** With the schema as the application makes it. */
    public static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    public static EntityManagerFactory entityManagers(DataSource database) {
        return Persistence.createEntityManagerFactory(
                "likeness",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        database,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        "session-" + System.identityHashCode(database)));
    }

    /** A row as a registration leaves it. */
    public static void insertAccount(DataSource database, long id, String email, String username) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into account (id, email, username, nickname, password_hash, created)"
                                + " values (?, ?, ?, 'Nick', 'hash', current_timestamp)")) {
            insert.setLong(1, id);
            insert.setString(2, email);
            insert.setString(3, username);
            insert.executeUpdate();
        }
    }

    /** A bean with its persistence context, as a container gives it. */
    public static <T> T with(EntityManager entityManager, T bean) {
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    set(bean, field, entityManager);
                }
            }
        }
        return bean;
    }

    private static void set(Object bean, Field field, EntityManager entityManager) {
        try {
            field.setAccessible(true);
            field.set(bean, entityManager);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
