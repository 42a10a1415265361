package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.TestDatabase;

/** On a real H2. */
class DiscussionTest {
    private static final Author ADA = Author.member(1);
    private static final Author GUEST = Author.guest("Guest", "Guest@Example.org ", "", false);

    private final AtomicInteger queries = new AtomicInteger();
    private final Posts posts = new Posts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final Comments comments = new Comments(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private long post;

    @BeforeEach
    void aPostByAda() throws SQLException {
        var database = TestDatabase.migrated(TestDatabase.h2("discussion" + System.nanoTime()));
        TestDatabase.insertAccount(database, 1, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, 2, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        posts.entityManager = entityManager;
        comments.entityManager = entityManager;
        post = posted("Title").id();
        JpaHelper.getServerSession(factory).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void aPageCostsTheSameWithFiveCommentsAndWithFifty() {
        var quiet = posted("Quiet");
        for (int i = 0; i < 5; i++) {
            said(quiet.id(), null, ADA);
        }
        for (int i = 0; i < Comments.PAGE; i++) {
            said(post, null, i % 2 == 0 ? ADA : GUEST);
        }
        assertThat(cost(() -> comments.first(quiet.id()).comments())).isEqualTo(1);
        assertThat(cost(() -> comments.first(post).comments())).isEqualTo(1);
        assertThat(cost(() -> posts.newest(Long.MAX_VALUE, 21))).isEqualTo(1);
    }

    @Test
    void pagesHoldFiftyAndLeadToEachOther() {
        var all = IntStream.range(0, 120)
                .mapToObj(i -> said(post, null, ADA).id())
                .toList();

        var first = comments.first(post);
        assertThat(ids(first)).isEqualTo(all.subList(0, 50));
        assertThat(first.earlier()).isNull();
        var second = laterThan(first);
        assertThat(ids(second)).isEqualTo(all.subList(50, 100));
        var third = laterThan(second);
        assertThat(ids(third)).isEqualTo(all.subList(100, 120));
        assertThat(third.later()).isNull();

        assertThat(ids(earlierThan(third))).isEqualTo(ids(second));
        assertThat(ids(earlierThan(second))).isEqualTo(ids(first));
        assertThat(earlierThan(second).earlier()).isNull();
        assertThat(ids(comments.before(
                        post, comments.find(all.get(20)).orElseThrow().place())))
                .as("the first page is never a part of one")
                .isEqualTo(all.subList(0, 50));

        var pastTheEnd = comments.after(post, lastOf(third));
        assertThat(ids(pastTheEnd)).isEqualTo(all.subList(70, 120));
        assertThat(pastTheEnd.later()).isNull();
        assertThat(ids(earlierThan(pastTheEnd))).isEqualTo(all.subList(20, 70));
        assertThat(ids(comments.after(posted("Empty").id(), lastOf(third)))).isEmpty();
    }

    @Test
    void repliesStandBehindWhatTheyReplyTo() {
        var one = said(post, null, ADA);
        var two = said(post, null, GUEST);
        var toOne = said(post, one.id(), GUEST);
        var toTwo = said(post, two.id(), ADA);
        var toTheReply = said(post, toOne.id(), ADA);
        assertThat(ids(comments.first(post)))
                .containsExactly(one.id(), toOne.id(), toTheReply.id(), two.id(), toTwo.id());
        assertThat(comments.first(post).comments())
                .map(Comment::isReply)
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void aLinkLeadsToThePageThatHoldsTheComment() {
        var all = IntStream.range(0, 120).mapToObj(i -> said(post, null, ADA)).toList();
        var replyOnThirdPage = said(post, all.get(110).id(), GUEST);
        for (Comment comment :
                List.of(all.get(0), all.get(49), all.get(50), all.get(99), all.get(100), replyOnThirdPage)) {
            var start = comments.startOfPageWith(comment);
            var page = start == null ? comments.first(post) : comments.after(post, start);
            assertThat(ids(page)).contains(comment.id());
        }
        assertThat(comments.startOfPageWith(all.get(49))).isNull();
        assertThat(comments.startOfPageWith(all.get(50))).isEqualTo(all.get(49).place());
        assertThat(comments.startOfPageWith(all.get(99))).isEqualTo(all.get(49).place());
    }

    @Test
    void aDeletedCommentLeavesItsPlaceAsLongAsAReplyIsThere() {
        var comment = said(post, null, GUEST);
        var reply = said(post, comment.id(), ADA);
        inTransaction(() -> comments.delete(comment.id()));
        assertThat(comments.first(post).comments()).map(Comment::isDeleted).containsExactly(true, false);
        assertThat(comments.first(post).comments().get(0).guest()).isEmpty();
        assertThat(comments.first(post).comments().get(0).body()).isEmpty();

        inTransaction(() -> comments.delete(reply.id()));
        assertThat(comments.first(post).comments()).isEmpty();
        inTransaction(() -> comments.delete(reply.id()));
    }

    @Test
    void aReplyToWhatIsGoneBeginsAThread() {
        var comment = said(post, null, ADA);
        inTransaction(() -> comments.delete(comment.id()));
        assertThat(said(post, comment.id(), ADA).isReply()).isFalse();
        var elsewhere = said(posted("Other").id(), null, ADA);
        assertThat(said(post, elsewhere.id(), ADA).isReply()).isFalse();
    }

    @Test
    void aReplyToAReplyStaysInTheThreadWhoseFirstCommentIsDeleted() {
        var comment = said(post, null, ADA);
        var reply = said(post, comment.id(), GUEST);
        var next = said(post, null, ADA);
        inTransaction(() -> comments.delete(comment.id()));
        var answer = said(post, reply.id(), ADA);
        assertThat(ids(comments.first(post))).containsExactly(comment.id(), reply.id(), answer.id(), next.id());
        assertThat(said(post, comment.id(), ADA).isReply()).isFalse();
    }

    @Test
    void aPostGoesWithAllThatWasSaidAboutIt() {
        var comment = said(post, null, ADA);
        said(post, comment.id(), GUEST);
        inTransaction(() -> posts.delete(post));
        assertThat(posts.find(post)).isEmpty();
        assertThat(comments.find(comment.id())).isEmpty();
        inTransaction(() -> posts.delete(post));
    }

    @Test
    void aCommentOnAPostThatIsDeletedMeanwhileIsNone() {
        var contributions = new Contributions(posts, comments, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        inTransaction(() -> posts.delete(post));
        entityManager.getTransaction().begin();
        assertThat(contributions.comment(post, null, ADA, "Late", false, Contributions.newSubmission()))
                .isEmpty();
        entityManager.getTransaction().rollback();
    }

    @Test
    void whatWaitsIsSeenByModeratorsOnly() {
        var waiting = new Comment(post, GUEST, "Wait", true, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> comments.add(waiting, null, GUEST, Contributions.newSubmission()));
        assertThat(comments.first(post).comments()).isEmpty();
        assertThat(posts.newest(Long.MAX_VALUE, 1).get(0).comments()).isZero();
        assertThat(comments.waiting(10)).map(Comment::id).containsExactly(waiting.id());

        inTransaction(() -> comments.release(waiting.id()));
        assertThat(ids(comments.first(post))).containsExactly(waiting.id());
        assertThat(posts.newest(Long.MAX_VALUE, 1).get(0).comments()).isEqualTo(1);
        assertThat(comments.waiting(10)).isEmpty();
    }

    @Test
    void oneEmailIsAlwaysDrawnTheSameAndTwoGuestsOfOneNameAreNot() {
        var one = said(post, null, GUEST).guest().orElseThrow();
        var again = said(post, null, Author.guest("Other name", "guest@example.ORG", "", true))
                .guest()
                .orElseThrow();
        var other = said(post, null, Author.guest("Guest", "other@example.org", "", false))
                .guest()
                .orElseThrow();
        assertThat(again.key()).isEqualTo(one.key());
        assertThat(other.key()).isNotEqualTo(one.key());
        assertThat(one.key()).doesNotContain("example");
        assertThat(one.email()).isEmpty();
        assertThat(again.email()).hasValue("guest@example.org");
    }

    @Test
    void onlyTheAuthorChanges() {
        var comment = said(post, null, ADA);
        inTransaction(() -> comments.change(comment.id(), 2, "Bob was here"));
        assertThat(comments.find(comment.id()).orElseThrow().isEdited()).isFalse();
        inTransaction(() -> comments.change(comment.id(), 1, "Ada was here"));
        assertThat(comments.find(comment.id())).map(Comment::body).hasValue("Ada was here");
        inTransaction(() -> posts.change(post, 2, "Bob", "Bob"));
        assertThat(posts.find(post)).map(Post::title).hasValue("Title");
    }

    @Test
    void theLatestOfAMemberAreThere() {
        for (int i = 0; i < 6; i++) {
            said(post, null, ADA);
        }
        said(post, null, Author.member(2));
        assertThat(comments.latestOf(1, 5))
                .hasSize(5)
                .allMatch(remark -> remark.title().equals("Title"));
        assertThat(comments.latestOf(2, 5)).hasSize(1);
        assertThat(posts.latestOf(1, 5)).map(Title::id).containsExactly(post);
        assertThat(posts.latestOf(2, 5)).isEmpty();
    }

    @Test
    void whatAnAccountWroteStaysWhenItGoes() {
        var comment = said(post, null, ADA);
        inTransaction(() -> entityManager
                .createNativeQuery("delete from account where id = 1")
                .executeUpdate());
        entityManager.clear();
        assertThat(posts.find(post).orElseThrow().accountId()).isNull();
        assertThat(comments.find(comment.id()).orElseThrow().accountId()).isNull();
        assertThat(posts.newest(Long.MAX_VALUE, 1)).map(Headline::accountId).containsOnlyNulls();
    }

    private CommentPage laterThan(CommentPage page) {
        return comments.after(post, Objects.requireNonNull(page.later()));
    }

    private CommentPage earlierThan(CommentPage page) {
        return comments.before(post, Objects.requireNonNull(page.earlier()));
    }

    private static Place lastOf(CommentPage page) {
        return page.comments().get(page.comments().size() - 1).place();
    }

    private Post posted(String title) {
        var made = new Post(1, title, "Text", Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> posts.add(made));
        return made;
    }

    private Comment said(long onPost, @Nullable Long replyTo, Author author) {
        var comment = new Comment(onPost, author, "Text", false, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> comments.add(comment, replyTo, author, Contributions.newSubmission()));
        return comment;
    }

    private void inTransaction(Runnable work) {
        entityManager.getTransaction().begin();
        work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
    }

    private int cost(Supplier<List<?>> page) {
        entityManager.clear();
        queries.set(0);
        assertThat(page.get()).isNotEmpty();
        return queries.get();
    }

    private static List<Long> ids(CommentPage page) {
        return page.comments().stream().map(Comment::id).toList();
    }
}
