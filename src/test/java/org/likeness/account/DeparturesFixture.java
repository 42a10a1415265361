package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;
import org.likeness.mail.TestOutboxes;

/** Base of tests of accounts that end, on a real database, with Ada and Bob. */
abstract class DeparturesFixture {
    static final long ADA = 1001;
    static final long BOB = 1002;
    static final MailOrigin ORIGIN = new MailOrigin(URI.create("https://site.example/"), Locale.ENGLISH);
    private static final Pattern TOKEN = Pattern.compile("(keep|erase)\\?token=([A-Za-z0-9_-]{43})");

    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    final FiredEmails changed = new FiredEmails();
    final List<Long> erased = new ArrayList<>();
    final List<Long> hidden = new ArrayList<>();
    final List<Long> signedOut = new ArrayList<>();
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    EntityManager entityManager;
    Accounts accounts;
    OneTimeLinks links;
    EmailHashes hashes;

    DeparturesFixture(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        accounts = TestDatabase.with(entityManager, new Accounts());
        links = TestDatabase.with(entityManager, new OneTimeLinks(clock));
        hashes = changed.hashes(entityManager);
        run(() -> {
            hashes.setDiscoverable(ADA, false); // the accounts were inserted without hashes
            hashes.setDiscoverable(ADA, true);
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    /** With this many days of grace. */
    final Departures after(int days) {
        var settings = Settings.read(name -> name.equals("likeness.accounts.grace") ? Integer.toString(days) : null);
        return TestDatabase.with(
                entityManager,
                new Departures(
                        accounts,
                        changed.rows(entityManager, event -> erased.add(event.accountId())),
                        hashes,
                        links,
                        new AccountMails(TestOutboxes.of(entityManager, clock), Settings.read(name -> null)),
                        new TestEvent<>(event -> signedOut.add(event.accountId())),
                        new TestEvent<>(event -> hidden.add(event.accountId())),
                        settings,
                        clock));
    }

    final OneTimeLink link(String page) {
        return call(() -> links.find(token(page), Set.of(Kind.values()))).orElseThrow();
    }

    /** Of the last message. */
    final String token(String page) {
        var matcher = TOKEN.matcher((String) mails().get(mails().size() - 1));
        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group(1)).isEqualTo(page);
        return Optional.ofNullable(matcher.group(2)).orElseThrow();
    }

    final List<?> mails() {
        return entityManager
                .createNativeQuery("select plain_text from queued_mail order by id")
                .getResultList();
    }

    final void execute(String sql) {
        run(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    final void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    final <T> T call(Supplier<T> work) {
        return TestDatabase.callInTransaction(entityManager, work);
    }
}
