package org.likeness.owndata;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.mail.TestOutboxes;

/** Base of tests on a real database with the accounts of Ada and Bob. */
abstract class OwnDataFixture {
    static final long ADA = 1001;
    static final long BOB = 1002;

    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DatabaseKind kind;
    DataSource database;
    EntityManagerFactory factory;
    EntityManager entityManager;
    Exports exports;

    OwnDataFixture(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        exports = exports(entityManager);
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    final Exports exports(EntityManager of) {
        var accounts = TestDatabase.with(of, new Accounts());
        return TestDatabase.with(of, new Exports(accounts, TestOutboxes.of(of, clock), clock));
    }

    final <T> T call(Supplier<T> work) {
        return TestDatabase.callInTransaction(entityManager, work);
    }

    final void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    final void execute(String sql) {
        run(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    final long count(String of) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + of)
                        .getSingleResult())
                .longValue();
    }
}
