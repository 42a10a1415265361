package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages of the comments on a post. */
class CommentPagesTest extends DiscussionOnH2 {
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

    private CommentPage laterThan(CommentPage page) {
        return comments.after(post, Objects.requireNonNull(page.later()));
    }

    private CommentPage earlierThan(CommentPage page) {
        return comments.before(post, Objects.requireNonNull(page.earlier()));
    }

    private static Place lastOf(CommentPage page) {
        return page.comments().get(page.comments().size() - 1).place();
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
