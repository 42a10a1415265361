package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;
import org.likeness.mail.TestOutboxes;

/** Links that confirm or restore an email, and unconfirmed accounts, on real databases. */
@ParameterizedClass
@EnumSource
class EmailLinksTest {
    private static final long ADA = 1001; // generated ids start at 1
    private static final MailOrigin ORIGIN = new MailOrigin(URI.create("https://site.example/"), Locale.ENGLISH);
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Long> signedOut = new ArrayList<>();
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private OneTimeLinks oneTimeLinks;
    private AccountRows rows;
    private EmailLinks links;

    EmailLinksTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        oneTimeLinks = TestDatabase.with(entityManager, new OneTimeLinks(clock));
        rows = new FiredEmails().rows(entityManager, account -> {});
        links = new EmailLinks(
                TestDatabase.with(entityManager, new Accounts()),
                rows,
                oneTimeLinks,
                new AccountMails(TestOutboxes.of(entityManager, clock), Settings.read(name -> null)),
                new TestEvent<>(event -> signedOut.add(event.accountId())));
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void areValidForADay() {
        run(() -> links.requestChange(ADA, "countess@example.com", ORIGIN));
        String token = lastToken();
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(oneTimeLinks.find(token, EmailLinks.CONFIRMING)).isPresent();
        assertThat(oneTimeLinks.find(token, EmailLinks.RESTORING)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(oneTimeLinks.find(token, EmailLinks.CONFIRMING)).isEmpty();
        run(() -> oneTimeLinks.deleteExpired());
        assertThat(count("one_time_link")).isEqualTo(1); // what expires now is deleted later
        clock.pass(Duration.ofSeconds(1));
        run(() -> oneTimeLinks.deleteExpired());
        assertThat(count("one_time_link")).isZero();
    }

    @Test
    void areStoredAsHashes() {
        run(() -> links.requestChange(ADA, "countess@example.com", ORIGIN));
        List<?> stored = entityManager
                .createNativeQuery("select hash from one_time_link")
                .getResultList();
        assertThat(stored.toArray()).containsExactly(RandomToken.hash(lastToken()));
    }

    @Test
    void workOnce() {
        run(() -> links.requestChange(ADA, "countess@example.com", ORIGIN));
        var link = oneTimeLinks.find(lastToken(), EmailLinks.CONFIRMING).orElseThrow();
        run(() -> assertThat(links.confirm(link, ORIGIN)).isTrue());
        run(() -> assertThat(links.confirm(link, ORIGIN)).isFalse());
    }

    @Test
    void areInvalidAfterANewerChange() {
        run(() -> links.requestChange(ADA, "first@example.com", ORIGIN));
        String first = lastToken();
        run(() -> links.requestChange(ADA, "second@example.com", ORIGIN));
        assertThat(oneTimeLinks.find(first, EmailLinks.CONFIRMING)).isEmpty();
    }

    @Test
    void areLimitedForEachRecipient() {
        for (int i = 0; i < 8; i++) {
            run(() -> links.requestChange(ADA, "flooded@example.com", ORIGIN));
            run(() -> oneTimeLinks.issue(Kind.CONFIRM_EMAIL, ADA, "flooded@example.com"));
        }
        run(() -> assertThat(oneTimeLinks.issue(Kind.CONFIRM_EMAIL, ADA, "flooded@example.com"))
                .isEmpty());
        run(() -> assertThat(oneTimeLinks.issue(Kind.CONFIRM_EMAIL, ADA, "other@example.com"))
                .isPresent());
        clock.pass(Duration.ofHours(1));
        run(() -> assertThat(oneTimeLinks.issue(Kind.CONFIRM_EMAIL, ADA, "flooded@example.com"))
                .isPresent());
    }

    @Test
    void doNotRestoreAThiefsEmailAfterTheOwnerRestoredTheirs() {
        String owners = changed("thief@example.com");
        clock.pass(Duration.ofHours(1));
        String thiefs = changed("thief2@example.com");
        var resetTokens = new ArrayList<String>();
        var link = oneTimeLinks.find(owners, EmailLinks.RESTORING).orElseThrow();
        run(() -> links.restore(link).ifPresent(resetTokens::add));
        assertThat(email()).isEqualTo("ada@example.com");
        assertThat(signedOut).containsExactly(ADA);
        assertThat(resetTokens)
                .singleElement()
                .satisfies(token -> assertThat(oneTimeLinks.find(token, PasswordLinks.RESETTING))
                        .isPresent());
        assertThat(oneTimeLinks.find(thiefs, EmailLinks.RESTORING)).isEmpty();
    }

    @Test
    void restoreTheOwnersEmailEvenAfterAThiefRestoredTheirs() {
        String owners = changed("thief@example.com");
        clock.pass(Duration.ofHours(1));
        String thiefs = changed("thief2@example.com");
        run(() -> links.restore(oneTimeLinks.find(thiefs, EmailLinks.RESTORING).orElseThrow()));
        assertThat(email()).isEqualTo("thief@example.com");
        run(() -> links.restore(oneTimeLinks.find(owners, EmailLinks.RESTORING).orElseThrow()));
        assertThat(email()).isEqualTo("ada@example.com");
    }

    @Test
    void unusedAccountsAreDeletedAfterAWeek() {
        var unused = TestDatabase.with(entityManager, new UnusedAccounts(rows, clock));
        for (String name : List.of("idle", "writer", "owner")) {
            run(() -> links.register(
                    new Account(name + "@example.com", name, "Nick", "hash", Locale.ENGLISH, clock.instant()),
                    name + "@example.com",
                    ORIGIN));
        }
        long owner = id("owner");
        run(() -> rows.confirmEmail(owner, "owner@example.com"));
        run(() -> entityManager
                .createNativeQuery("insert into profile (account_id, bio, website, location) values (?1, '', '', '')")
                .setParameter(1, id("writer"))
                .executeUpdate());
        clock.pass(Duration.ofDays(7));
        run(() -> unused.delete());
        assertThat(count("account")).isEqualTo(4);
        clock.pass(Duration.ofSeconds(1));
        run(() -> unused.delete());
        assertThat(entityManager
                        .createNativeQuery("select username from account order by username")
                        .getResultList()
                        .toArray())
                .containsExactly("ada", "owner", "writer");
    }

    /** Replaces Ada's email; returns the token that restores the former one. */
    private String changed(String email) {
        run(() -> links.requestChange(ADA, email, ORIGIN));
        var link = oneTimeLinks.find(lastToken(), EmailLinks.CONFIRMING).orElseThrow();
        run(() -> links.confirm(link, ORIGIN));
        return lastToken();
    }

    private String lastToken() {
        var texts = entityManager
                .createNativeQuery("select plain_text from queued_mail order by id")
                .getResultList();
        var matcher = TOKEN.matcher((String) texts.get(texts.size() - 1));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void run(Runnable work) {
        entityManager.clear();
        TestDatabase.inTransaction(entityManager, work::run);
        entityManager.clear();
    }

    private String email() {
        return (String) entityManager
                .createNativeQuery("select confirmed_email from account where id = " + ADA)
                .getSingleResult();
    }

    private long id(String username) {
        return ((Number) entityManager
                        .createNativeQuery("select id from account where username = ?1")
                        .setParameter(1, username)
                        .getSingleResult())
                .longValue();
    }

    private long count(String table) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }
}
