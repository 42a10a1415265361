package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of what people write. */
class DiscussionTest extends DiscussionOnH2 {
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

    private static List<Long> ids(CommentPage page) {
        return page.comments().stream().map(Comment::id).toList();
    }
}
