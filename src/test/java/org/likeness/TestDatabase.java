package org.likeness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A real database with the schema, and the entities on it, without a server. */
public final class TestDatabase {
    private TestDatabase() {}

    /** An H2 in memory, with a name that no other test uses. */
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

    /** Leaves the data source as it is; in the application, a wrapper watches it. */
    public static final class Unguarded implements SessionCustomizer {

        /** For EclipseLink only. */
        public Unguarded() {}

        @Override
        public void customize(Session session) {}
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
                        "eclipselink.session.customizer",
                        Unguarded.class.getName(),
                        "eclipselink.session-name",
                        "session-" + System.identityHashCode(database)));
    }

    /** An entity manager that runs each update in its own transaction, unless one has begun: as the container does for each bean. */
    public static EntityManager committing(EntityManager entityManager) {
        return (EntityManager) committing(EntityManager.class, entityManager, entityManager);
    }

    private static Object committing(Class<?> type, Object of, EntityManager entityManager) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            boolean begins = method.getName().equals("executeUpdate")
                    && !entityManager.getTransaction().isActive();
            if (begins) {
                entityManager.getTransaction().begin();
            }
            try {
                Object result = method.invoke(of, arguments);
                if (begins) {
                    entityManager.getTransaction().commit();
                }
                return result instanceof Query && Query.class.isAssignableFrom(method.getReturnType())
                        ? committing(method.getReturnType(), result, entityManager)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (begins && entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        });
    }

    /**
     * The work of a transaction.
     *
     * @param <E> the exception that it may throw
     */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Commits, or rolls back if the work fails. */
    public static <E extends Exception> void inTransaction(EntityManager entityManager, Work<E> work) throws E {
        var transaction = entityManager.getTransaction();
        transaction.begin();
        try {
            work.run();
            transaction.commit();
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    /** The result of work in a transaction, which begins and ends without entities in memory. */
    public static <T> T callInTransaction(EntityManager entityManager, Supplier<T> work) {
        entityManager.clear();
        var results = new ArrayList<T>(1);
        inTransaction(entityManager, () -> results.add(work.get()));
        entityManager.clear();
        return results.get(0);
    }

    /** Inserts an account with a confirmed email; in older schemas, every email counts as confirmed. */
    public static void insertAccount(DataSource database, long id, String email, String username) throws SQLException {
        try (var connection = database.getConnection()) {
            boolean confirmed = hasColumn("confirmed_email", connection);
            try (var insert = connection.prepareStatement(
                    "insert into account (id, email, username, nickname, password_hash, created"
                            + (confirmed
                                    ? ", confirmed_email) values (?, ?, ?, 'Nick', 'hash', current_timestamp, ?)"
                                    : ") values (?, ?, ?, 'Nick', 'hash', current_timestamp)"))) {
                insert.setLong(1, id);
                insert.setString(2, email);
                insert.setString(3, username);
                if (confirmed) {
                    insert.setString(4, email);
                }
                insert.executeUpdate();
            }
        }
    }

    private static boolean hasColumn(String name, Connection connection) throws SQLException {
        var metaData = connection.getMetaData();
        String stored = metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        try (var columns = metaData.getColumns(null, connection.getSchema(), null, stored)) {
            return columns.next();
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
