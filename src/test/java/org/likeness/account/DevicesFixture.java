package org.likeness.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;
import org.likeness.mail.TestOutboxes;

/** Base of tests of devices and browsers on a real database, with the accounts of Ada and Bob. */
abstract class DevicesFixture {
    static final long ADA = 1001;
    static final long BOB = 1002;
    static final UserAgent FIREFOX = new UserAgent("Firefox", "Linux");

    final DatabaseKind kind;
    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    DataSource database;
    private EntityManagerFactory factory;
    EntityManager entityManager;
    Accounts accounts;
    KnownBrowsers known;
    RememberedBrowsers remembered;
    Devices devices;

    DevicesFixture(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        connect(database);
    }

    final void connect(DataSource to) {
        factory = TestDatabase.entityManagers(to);
        entityManager = factory.createEntityManager();
        var settings = Settings.read(key -> key.equals("likeness.url") ? "https://site.example/" : null);
        accounts = TestDatabase.with(entityManager, new Accounts());
        known = TestDatabase.with(entityManager, new KnownBrowsers(accounts, clock));
        remembered = TestDatabase.with(entityManager, new RememberedBrowsers(settings, clock));
        var outbox = TestOutboxes.of(entityManager, clock);
        var mail = new NewBrowserMail(outbox, settings);
        devices = TestDatabase.with(entityManager, new Devices(accounts, remembered, known, mail, clock));
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    static Browser browser(@Nullable String secret) {
        return Browser.of(Optional.ofNullable(secret), FIREFOX, "203.0.113.7");
    }

    final NewSignIn signIn(long account, Browser browser) {
        return inTransaction(() -> devices.signIn(checked(account), browser, false))
                .orElseThrow();
    }

    final NewSignIn remember(long account, Browser browser) {
        return inTransaction(() -> devices.signIn(checked(account), browser, true))
                .orElseThrow();
    }

    final CheckedPassword checked(long account) {
        return new CheckedPassword(entityManager.find(Account.class, account));
    }

    final Optional<NewSignIn> recognize(NewSignIn last, Browser browser) {
        String cookie =
                Objects.requireNonNull(Objects.requireNonNull(last.login()).cookie());
        return inTransaction(() -> devices.recognize(cookie, browser));
    }

    final long count(String entity) {
        return entityManager
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    final void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    final <T> T inTransaction(Supplier<T> work) {
        return TestDatabase.callInTransaction(entityManager, work);
    }
}
