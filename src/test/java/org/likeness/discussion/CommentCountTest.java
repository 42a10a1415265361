package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.Account;
import org.likeness.account.AccountBlocked;

/** The number of comments that is stored with each post is the number of comments that everybody sees. */
@ParameterizedClass
@EnumSource
@Timeout(120)
class CommentCountTest {
    private static final long ADA = 1001;
    private static final long BOB = 1002;
    private static final Author GUEST = Author.guest("Guest", "guest@example.org", "", false);

    private final DatabaseKind kind;
    private DataSource database;
    private EntityManagerFactory factory;
    private Session session;
    private long post;
    private long other;

    CommentCountTest(DatabaseKind kind) {
        this.kind = kind;
    }

    /** One connection with the beans on it. */
    private final class Session implements AutoCloseable {
        final EntityManager entityManager = factory.createEntityManager();
        final Posts posts = TestDatabase.with(
                entityManager, new Posts(TestDatabase.with(entityManager, new PostWords()), Clock.systemUTC()));
        private final CommentCounter counter = TestDatabase.with(entityManager, new CommentCounter());
        private final CommentThreads threads = TestDatabase.with(entityManager, new CommentThreads(counter));
        final Comments comments = TestDatabase.with(entityManager, new Comments(threads, counter, Clock.systemUTC()));
        private final HiddenTexts hiddenTexts = TestDatabase.with(entityManager, new HiddenTexts(counter));

        long addPost(long account) {
            var added =
                    new Post(account, "Title", "Text", false, Clock.systemUTC().instant(), newSubmission());
            run(() -> posts.add(added));
            return added.id();
        }

        Comment add(long onPost, @Nullable Long replyTo, Author author, boolean waiting) {
            var added = new Comment(
                    onPost, author, "Text", waiting, Clock.systemUTC().instant(), newSubmission());
            run(() -> comments.add(added, replyTo, author, newSubmission()));
            return added;
        }

        void block(long account, boolean blocked, boolean hidesTexts) {
            run(() -> {
                entityManager.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
                hiddenTexts.hide(new AccountBlocked(account, blocked, hidesTexts));
            });
        }

        void run(Runnable work) {
            TestDatabase.callInTransaction(entityManager, () -> {
                work.run();
                return true;
            });
        }

        @Override
        public void close() {
            entityManager.close();
        }
    }

    @BeforeEach
    void open() throws SQLException {
        database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        session = new Session();
        post = session.addPost(ADA);
        other = session.addPost(BOB);
    }

    @AfterEach
    void close() {
        session.close();
        factory.close();
    }

    @Test
    void followsEveryChange() throws SQLException {
        var ada = Author.member(ADA);
        var bob = Author.member(BOB);
        var shown = session.add(post, null, ada, false);
        var waiting = session.add(post, null, GUEST, true);
        assertCounts(1, 0);
        session.run(() -> session.comments.approve(waiting.id(), waiting.textHash()));
        session.run(() -> session.comments.approve(waiting.id(), waiting.textHash()));
        assertCounts(2, 0);
        session.run(() -> session.comments.edit(shown.id(), ADA, "Edited", false));
        assertCounts(2, 0);
        session.run(() -> session.comments.edit(shown.id(), ADA, "Edited again", true));
        assertCounts(1, 0);
        session.run(() -> session.comments.hideForReview(shown.id()));
        session.run(() -> session.comments.hideForReview(waiting.id()));
        assertCounts(0, 0);
        session.run(() -> session.comments.approve(waiting.id(), waiting.textHash()));
        var reply = session.add(post, waiting.id(), bob, false);
        var elsewhere = session.add(other, null, bob, false);
        assertCounts(2, 1);

        session.block(BOB, true, true);
        assertCounts(1, 0);
        session.block(BOB, true, true);
        session.run(() -> session.comments.hideForReview(elsewhere.id()));
        session.block(BOB, false, false);
        assertCounts(2, 0);
        session.block(BOB, true, false);
        assertCounts(2, 0);

        session.run(() -> session.comments.delete(waiting.id()));
        assertCounts(1, 0); // a placeholder
        session.run(() -> session.comments.delete(waiting.id()));
        session.run(() -> session.comments.delete(reply.id()));
        session.run(() -> session.comments.delete(reply.id()));
        session.run(() -> session.comments.delete(shown.id()));
        assertCounts(0, 0);
        assertThat(session.comments.find(waiting.id())).isEmpty();

        session.add(other, null, ada, false);
        session.run(() -> session.entityManager.remove(session.entityManager.find(Account.class, ADA)));
        assertCounts(0, 1);
    }

    @Test
    void followsChangesAtTheSameTime() throws Exception {
        int writers = 6;
        var threads = Executors.newFixedThreadPool(writers);
        try {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                int seed = i;
                done.add(threads.submit(() -> writeAndDelete(new Random(seed))));
            }
            for (var each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertStoredNumbersAreRight();
    }

    /** Does what all visitors, authors and moderators do, in any order, to two posts. */
    private void writeAndDelete(Random random) {
        try (var own = new Session()) {
            for (int i = 0; i < 40; i++) {
                long on = random.nextBoolean() ? post : other;
                var ids = own.entityManager
                        .createQuery("select c.id from Comment c", Long.class)
                        .getResultList();
                long any = ids.isEmpty() ? 0 : ids.get(random.nextInt(ids.size()));
                switch (random.nextInt(8)) {
                    case 0 -> own.add(on, null, GUEST, random.nextBoolean());
                    case 1 -> own.add(on, any, Author.member(ADA), false);
                    case 2 -> own.add(on, any, Author.member(BOB), random.nextBoolean());
                    case 3 ->
                        own.run(() -> own.comments
                                .find(any)
                                .ifPresent(comment -> own.comments.approve(any, comment.textHash())));
                    case 4 -> own.run(() -> own.comments.hideForReview(any));
                    case 5 -> own.run(() -> own.comments.delete(any));
                    case 6 -> own.block(BOB, true, true);
                    default -> own.block(BOB, false, false);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isThereForOlderPosts(DatabaseKind older) throws SQLException {
        var before = older.empty();
        Flyway.configure().dataSource(before).target("17").load().migrate();
        try (var connection = before.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into post (id, title, body, written, submission)"
                    + " values (1, 'A', 'B', current_timestamp, 'p1'), (2, 'A', 'B', current_timestamp, 'p2')");
            for (int i = 0; i < 8; i++) {
                statement.execute(
                        "insert into comment (id, post_id, root_id, body, waiting, hidden, deleted, written, submission)"
                                + " values (%d, 1, 1, 'C', %b, %b, %b, current_timestamp, 'c%d')"
                                        .formatted(i, (i & 1) != 0, (i & 2) != 0, (i & 4) != 0, i));
            }
            Flyway.configure().dataSource(before).load().migrate();
            assertThat(numbers(before, "select comment_count from post order by id"))
                    .containsExactly(1L, 0L);
        }
    }

    private void assertCounts(long onPost, long onOther) throws SQLException {
        assertThat(numbers(database, "select comment_count from post order by id"))
                .containsExactly(onPost, onOther);
        assertStoredNumbersAreRight();
    }

    private void assertStoredNumbersAreRight() throws SQLException {
        assertThat(numbers(database, "select comment_count from post order by id"))
                .isEqualTo(
                        numbers(
                                database,
                                "select (select count(*) from comment c where c.post_id = p.id"
                                        + " and c.waiting = false and c.hidden = false and c.deleted = false) from post p order by p.id"));
    }

    private static List<Long> numbers(DataSource of, String query) throws SQLException {
        try (var connection = of.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }

    private static String newSubmission() {
        return Contributions.newSubmission();
    }
}
