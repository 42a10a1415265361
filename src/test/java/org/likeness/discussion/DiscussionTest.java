package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts and comments in a database: order, threads, approval, deletion. */
class DiscussionTest extends DiscussionOnH2 {
    @Test
    void aDeletedCommentLeavesAPlaceholderUntilItsLastReplyIsDeleted() {
        var comment = comment(post, null, GUEST);
        var reply = comment(post, comment.id(), ADA);
        inTransaction(() -> comments.delete(comment.id()));
        assertThat(comments.first(post).comments()).map(Comment::isDeleted).containsExactly(true, false);
        assertThat(comments.first(post).comments().get(0).guest()).isEmpty();
        assertThat(comments.first(post).comments().get(0).body()).isEmpty();

        inTransaction(() -> comments.delete(reply.id()));
        assertThat(comments.first(post).comments()).isEmpty();
        inTransaction(() -> comments.delete(reply.id()));
    }

    @Test
    void aPostThatWaitsIsInNoListUntilItIsApproved() {
        var waiting = addPost("Waiting", true);
        assertThat(posts.newest(Long.MAX_VALUE, 9))
                .extracting(PostSummary::title)
                .containsExactly("Title");
        assertThat(posts.latestOf(1, 9)).extracting(PostSummary::title).containsExactly("Title");
        assertThat(posts.countApproved(1)).isEqualTo(1);
        assertThat(posts.waiting(0, 9)).extracting(Post::id).containsExactly(waiting.id());

        inTransaction(() ->
                assertThat(posts.approve(waiting.id(), waiting.textHash())).isTrue());
        assertThat(posts.newest(Long.MAX_VALUE, 9))
                .extracting(PostSummary::title)
                .containsExactly("Waiting", "Title");
        assertThat(posts.latestOf(1, 9)).hasSize(2);
        assertThat(posts.countApproved(1)).isEqualTo(2);
        assertThat(posts.waiting(0, 9)).isEmpty();
    }

    @Test
    void aReplyToADeletedCommentBeginsAThread() {
        var comment = comment(post, null, ADA);
        inTransaction(() -> comments.delete(comment.id()));
        assertThat(comment(post, comment.id(), ADA).isReply()).isFalse();
        var elsewhere = comment(addPost("Other").id(), null, ADA);
        assertThat(comment(post, elsewhere.id(), ADA).isReply()).isFalse();
    }

    @Test
    void aReplyToAReplyStaysInItsThreadAfterTheFirstCommentIsDeleted() {
        var comment = comment(post, null, ADA);
        var reply = comment(post, comment.id(), GUEST);
        var next = comment(post, null, ADA);
        inTransaction(() -> comments.delete(comment.id()));
        var answer = comment(post, reply.id(), ADA);
        assertThat(ids(comments.first(post))).containsExactly(comment.id(), reply.id(), answer.id(), next.id());
        assertThat(comment(post, comment.id(), ADA).isReply()).isFalse();
    }

    @Test
    void deletingAPostDeletesItsComments() {
        var comment = comment(post, null, ADA);
        comment(post, comment.id(), GUEST);
        inTransaction(() -> posts.delete(post));
        assertThat(posts.find(post)).isEmpty();
        assertThat(comments.find(comment.id())).isEmpty();
        inTransaction(() -> posts.delete(post));
    }

    @Test
    void aCommentOnAPostThatIsDeletedMeanwhileIsNotCreated() {
        var contributions = new Contributions(posts, comments, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        inTransaction(() -> posts.delete(post));
        entityManager.getTransaction().begin();
        assertThat(contributions.addComment(post, null, ADA, "Late", false, Contributions.newSubmission()))
                .isEmpty();
        entityManager.getTransaction().rollback();
    }

    @Test
    void aCommentThatWaitsIsListedForModeratorsOnly() {
        var waiting = new Comment(post, GUEST, "Wait", true, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> comments.add(waiting, null, GUEST, Contributions.newSubmission()));
        assertThat(comments.first(post).comments()).isEmpty();
        assertThat(posts.newest(Long.MAX_VALUE, 1).get(0).commentCount()).isZero();
        assertThat(comments.waiting(0, 10)).map(Comment::id).containsExactly(waiting.id());

        inTransaction(() ->
                assertThat(comments.approve(waiting.id(), waiting.textHash())).isTrue());
        assertThat(ids(comments.first(post))).containsExactly(waiting.id());
        assertThat(posts.newest(Long.MAX_VALUE, 1).get(0).commentCount()).isEqualTo(1);
        assertThat(comments.waiting(0, 10)).isEmpty();
    }

    @Test
    void onlyTheTextThatTheModeratorReadIsApproved() {
        var waiting = addPost("Harmless", true);
        String read = waiting.textHash();
        inTransaction(() -> posts.edit(waiting.id(), 1, "Spam", "Text", false));
        inTransaction(() -> assertThat(posts.approve(waiting.id(), read)).isFalse());
        assertThat(posts.find(waiting.id())).map(Post::isWaiting).hasValue(true);
        inTransaction(() -> posts.delete(waiting.id()));
        inTransaction(() -> assertThat(posts.approve(waiting.id(), read)).isTrue());

        var comment = new Comment(post, ADA, "Harmless", true, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> comments.add(comment, null, ADA, Contributions.newSubmission()));
        String readComment = comment.textHash();
        inTransaction(() -> comments.edit(comment.id(), 1, "Spam", false));
        inTransaction(
                () -> assertThat(comments.approve(comment.id(), readComment)).isFalse());
        assertThat(comments.find(comment.id())).map(Comment::isWaiting).hasValue(true);
    }

    @Test
    void anEditMayHaveToWaitAgain() {
        var comment = comment(post, null, ADA);
        inTransaction(() -> comments.edit(comment.id(), 1, "Spam", true));
        assertThat(comments.first(post).comments()).isEmpty();
        inTransaction(() -> comments.edit(comment.id(), 1, "More spam", false));
        assertThat(comments.find(comment.id())).map(Comment::isWaiting).hasValue(true);
        inTransaction(() -> posts.edit(post, 1, "Spam", "Spam", true));
        assertThat(posts.waiting(0, 9)).extracting(Post::title).containsExactly("Spam");
    }

    @Test
    void aCommentOnAPostThatWaitsIsNotAmongTheLatest() {
        comment(addPost("Waiting", true).id(), null, Author.member(2));
        assertThat(comments.latestOf(2, 5)).isEmpty();
    }

    @Test
    void theDrawingOfAGuestDependsOnTheEmailAndNotOnTheName() {
        var one = comment(post, null, GUEST).guest().orElseThrow();
        var again = comment(post, null, Author.guest("Other name", "guest@example.ORG", "", true))
                .guest()
                .orElseThrow();
        var other = comment(post, null, Author.guest("Guest", "other@example.org", "", false))
                .guest()
                .orElseThrow();
        assertThat(again.key()).isEqualTo(one.key());
        assertThat(other.key()).isNotEqualTo(one.key());
        assertThat(one.key()).doesNotContain("example");
        assertThat(one.email()).isEmpty();
        assertThat(again.email()).hasValue("guest@example.org");
    }

    @Test
    void onlyTheAuthorEdits() {
        var comment = comment(post, null, ADA);
        inTransaction(() -> comments.edit(comment.id(), 2, "Bob was here", false));
        assertThat(comments.find(comment.id()).orElseThrow().isEdited()).isFalse();
        inTransaction(() -> comments.edit(comment.id(), 1, "Ada was here", false));
        assertThat(comments.find(comment.id())).map(Comment::body).hasValue("Ada was here");
        inTransaction(() -> posts.edit(post, 2, "Bob", "Bob", false));
        assertThat(posts.find(post)).map(Post::title).hasValue("Title");
    }

    @Test
    void listsTheLatestOfAMember() {
        for (int i = 0; i < 6; i++) {
            comment(addPost("Another").id(), null, ADA);
        }
        comment(post, null, ADA);
        var last = comment(post, null, ADA);
        comment(post, null, Author.member(2));
        var latest = comments.latestOf(1, 5);
        assertThat(latest)
                .as("one of each post")
                .extracting(CommentRow::title)
                .containsExactly("Title", "Another", "Another", "Another", "Another");
        assertThat(latest.get(0).id()).isEqualTo(last.id());
        assertThat(latest.get(0).text()).isEqualTo("Text");
        assertThat(comments.latestOf(2, 5)).hasSize(1);
        assertThat(posts.latestOf(1, 9)).map(PostSummary::id).hasSize(7).endsWith(post);
        assertThat(posts.latestOf(2, 5)).isEmpty();
    }

    @Test
    void postsAndCommentsOutliveTheirAccount() {
        var comment = comment(post, null, ADA);
        inTransaction(() -> entityManager
                .createNativeQuery("delete from account where id = 1")
                .executeUpdate());
        entityManager.clear();
        assertThat(posts.find(post).orElseThrow().accountId()).isNull();
        assertThat(comments.find(comment.id()).orElseThrow().accountId()).isNull();
        assertThat(posts.newest(Long.MAX_VALUE, 1)).map(PostSummary::accountId).containsOnlyNulls();
    }

    private static List<Long> ids(CommentPage page) {
        return page.comments().stream().map(Comment::id).toList();
    }
}
