package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.discussion.OwnGuestComments.Outcome;

/** What guests see and withdraw, on real databases. */
@ParameterizedClass
@EnumSource
class OwnGuestCommentsTest {
    private static final String MINE = "0".repeat(32);
    private static final String OTHER = "1".repeat(32);
    private static final Author GUEST = Author.guest("Guest", "guest@example.org", "", false);

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private TestDiscussion discussion;
    private OwnGuestComments own;
    private long post;

    OwnGuestCommentsTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, 1, "ada@example.com", "ada");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        discussion = TestDiscussion.on(entityManager, clock);
        var counter = TestDatabase.with(entityManager, new CommentCounter());
        var threads = TestDatabase.with(entityManager, new CommentThreads(counter));
        own = TestDatabase.with(entityManager, new OwnGuestComments(threads, clock));
        post = call(() -> {
            var added = new Post(1, "Title", "Text", false, clock.instant(), Contributions.newSubmission());
            discussion.posts().add(added);
            return added.id();
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void areShownToTheirGuestWhileTheyWait() {
        var comment = add(true, GUEST.withSecret(MINE));
        add(false, GUEST.withSecret(MINE));
        assertThat(own.waiting(MINE, post)).extracting(Comment::id).containsExactly(comment.id());
        assertThat(own.waiting(OTHER, post)).isEmpty();
        assertThat(own.waiting(MINE, post + 1)).isEmpty();
    }

    @Test
    void areWithdrawnForTenMinutes() {
        var comment = add(false, GUEST.withSecret(MINE));
        var late = add(true, GUEST.withSecret(MINE));
        assertThat(withdraw(comment, OTHER)).isEqualTo(Outcome.NOT_YOURS);
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(own.isWithdrawable(comment, MINE)).isTrue();
        assertThat(own.isWithdrawable(comment, OTHER)).isFalse();
        assertThat(withdraw(comment, MINE)).isEqualTo(Outcome.DONE);
        assertThat(withdraw(comment, MINE)).isEqualTo(Outcome.GONE);
        clock.pass(Duration.ofSeconds(1));
        assertThat(own.isWithdrawable(late, MINE)).isFalse();
        assertThat(withdraw(late, MINE)).isEqualTo(Outcome.TOO_LATE);
        assertThat(discussion.comments().find(late.id())).isPresent();
    }

    @Test
    void withRepliesLeaveAPlaceholder() {
        var comment = add(false, GUEST.withSecret(MINE));
        call(() -> {
            var author = Author.member(1);
            var reply = new Comment(post, author, "Reply", false, clock.instant(), Contributions.newSubmission());
            discussion.comments().add(reply, comment.id(), author, "");
            return true;
        });
        assertThat(withdraw(comment, MINE)).isEqualTo(Outcome.DONE);
        assertThat(withdraw(comment, MINE)).isEqualTo(Outcome.GONE);
        var left = discussion.comments().find(comment.id()).orElseThrow();
        assertThat(left.isDeleted()).isTrue();
        assertThat(left.isByGuest(MINE)).isFalse();
    }

    @Test
    void belongToTheSecondClickOnlyWhileNobodyHasReadThem() {
        var waiting = add(true, GUEST.withSecret(MINE));
        var shown = add(false, GUEST.withSecret(MINE));
        for (var each : new Comment[] {waiting, shown}) {
            call(() -> {
                own.claim(each.id(), GUEST.withSecret(OTHER));
                return true;
            });
        }
        assertThat(withdraw(waiting, OTHER)).isEqualTo(Outcome.DONE);
        assertThat(withdraw(shown, OTHER)).isEqualTo(Outcome.NOT_YOURS);
    }

    @Test
    void withoutASecretAreNobodys() {
        var comment = add(true, GUEST);
        assertThat(withdraw(comment, MINE)).isEqualTo(Outcome.NOT_YOURS);
    }

    private Outcome withdraw(Comment comment, String secret) {
        return call(() -> own.withdraw(comment.id(), secret));
    }

    private Comment add(boolean waiting, Author author) {
        return call(() -> {
            var added = new Comment(post, author, "Text", waiting, clock.instant(), Contributions.newSubmission());
            discussion.comments().add(added, null, author, "seed");
            return added;
        });
    }

    private <T> T call(Supplier<T> work) {
        return TestDatabase.callInTransaction(entityManager, work);
    }
}
