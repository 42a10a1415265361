package org.likeness.reply;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.account.TestOneTimeLinks;
import org.likeness.discussion.Announcements;
import org.likeness.discussion.Author;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.GuestBlocks;
import org.likeness.discussion.GuestHashes;
import org.likeness.discussion.TestDiscussion;
import org.likeness.mail.TestOutboxes;
import org.likeness.storage.SiteSecret;

/** Ada's post, on which Ada, Bob, Carl and guests comment, on a database. */
abstract class ReplyFixture {
    static final long ADA = 1;
    static final long BOB = 2;
    static final long CARL = 3;

    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private Contributions contributions;
    EntityManager entityManager;
    TestDiscussion discussion;
    Accounts accounts;
    GuestHashes hashes;
    GuestBlocks blocks;
    ReplyTokens tokens;
    ReplyNotices notices;
    ReplyMails mails;
    ReplySubscriptions subscriptions;
    long post;

    @TempDir
    private Path folder;

    /** A message in the outbox. */
    record Sent(
            String to,
            String subject,
            String text,
            @Nullable String unsubscribe) {}

    ReplyFixture(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException, IOException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        TestDatabase.insertAccount(database, CARL, "carl@example.com", "carl");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        discussion = TestDiscussion.on(entityManager, clock);
        contributions = discussion.contributions(clock);
        accounts = TestDatabase.with(entityManager, new Accounts());
        var secret = new SiteSecret(folder);
        hashes = new GuestHashes(secret);
        blocks = TestDatabase.with(entityManager, new GuestBlocks(hashes, clock));
        tokens = new ReplyTokens(secret);
        notices = notices(new ReplyMailSettings(URI.create("https://site.example/")));
        post = in(() -> contributions.addPost(ADA, "Tea", "Text", false, Contributions.newSubmission()))
                .id();
        var message = new ReplyMessage(new ReplyMailSettings(URI.create("https://site.example/")));
        var outbox = TestOutboxes.of(entityManager, clock);
        mails = TestDatabase.with(
                entityManager,
                new ReplyMails(
                        discussion.comments(), discussion.posts(), accounts, blocks, tokens, message, outbox, clock));
        subscriptions = TestDatabase.with(
                entityManager,
                new ReplySubscriptions(
                        tokens,
                        new ReplyMailSettings(URI.create("https://site.example/")),
                        message,
                        TestOneTimeLinks.of(entityManager, clock),
                        accounts,
                        outbox,
                        clock));
    }

    ReplyNotices notices(ReplyMailSettings settings) {
        return TestDatabase.with(
                entityManager,
                new ReplyNotices(
                        TestDatabase.with(entityManager, new Announcements()),
                        discussion.comments(),
                        discussion.posts(),
                        accounts,
                        tokens,
                        settings,
                        clock));
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    /** Runs work in a transaction on one connection, as in a container. */
    final <T> T in(Supplier<T> work) {
        return TestDatabase.callInTransaction(entityManager, () -> {
            entityManager.unwrap(Connection.class); // without a container, queries would use another connection
            return work.get();
        });
    }

    final void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    final Comment comment(Author author, @Nullable Long replyTo, String text, boolean waiting) {
        return in(() -> contributions.addComment(post, replyTo, author, text, waiting, Contributions.newSubmission()))
                .orElseThrow();
    }

    final Comment comment(long accountId, @Nullable Long replyTo, String text) {
        return comment(Author.member(accountId), replyTo, text, false);
    }

    static Author guest(String name) {
        return Author.guest(name, name + "@example.org", "", false);
    }

    /** A comment of a guest who wants mail and has confirmed that. */
    final Comment commentOfSubscriber(String name) {
        var comment = comment(guest(name), null, "By " + name, false);
        run(() -> subscriptions.subscribe(comment, Locale.ENGLISH));
        String text = sent(name + "@example.org").get(0).text();
        String token = text.replaceAll("(?s).*token=(\\S{43}).*", "$1");
        run(() -> assertConfirmed(token));
        return comment;
    }

    private void assertConfirmed(String token) {
        if (!subscriptions.confirm(token)) {
            throw new AssertionError("not confirmed");
        }
    }

    /** What the timer does. */
    final void tell() {
        boolean more = true;
        while (more) {
            more = in(notices::noteNext);
        }
        in(mails::due).forEach(recipient -> run(() -> mails.send(recipient)));
    }

    /** The messages about replies, without those that ask for a confirmation. */
    final List<Sent> told() {
        return all().stream().filter(mail -> mail.unsubscribe() != null).toList();
    }

    final List<Sent> sent(String to) {
        return all().stream().filter(mail -> mail.to().equals(to)).toList();
    }

    private List<Sent> all() {
        List<?> rows = entityManager
                .createNativeQuery("select recipient, subject, plain_text, unsubscribe from queued_mail order by id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Sent((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
