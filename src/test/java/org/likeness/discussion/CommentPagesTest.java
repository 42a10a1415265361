package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paging through the comments of a post. */
class CommentPagesTest extends DiscussionOnH2 {
    @Test
    void aPageTakesOneQueryWithFiveOrFiftyComments() {
        var other = addPost("Other");
        for (int i = 0; i < 5; i++) {
            comment(other.id(), null, ADA);
        }
        for (int i = 0; i < Comments.PAGE_SIZE; i++) {
            comment(post, null, i % 2 == 0 ? ADA : GUEST);
        }
        assertThat(queries(() -> comments.first(other.id()).comments())).isEqualTo(1);
        assertThat(queries(() -> comments.first(post).comments())).isEqualTo(1);
        assertThat(queries(() -> posts.newest(Long.MAX_VALUE, 21))).isEqualTo(1);
    }

    @Test
    void pagesHoldFiftyAndLinkToEachOther() {
        var all = IntStream.range(0, 120)
                .mapToObj(i -> comment(post, null, ADA).id())
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
                        post, comments.find(all.get(20)).orElseThrow().position())))
                .as("the first page is always full")
                .isEqualTo(all.subList(0, 50));

        var pastTheEnd = comments.after(post, lastOf(third));
        assertThat(ids(pastTheEnd)).isEqualTo(all.subList(70, 120));
        assertThat(pastTheEnd.later()).isNull();
        assertThat(ids(earlierThan(pastTheEnd))).isEqualTo(all.subList(20, 70));
        assertThat(ids(comments.after(addPost("Empty").id(), lastOf(third)))).isEmpty();
    }

    @Test
    void repliesFollowTheirThread() {
        var one = comment(post, null, ADA);
        var two = comment(post, null, GUEST);
        var toOne = comment(post, one.id(), GUEST);
        var toTwo = comment(post, two.id(), ADA);
        var toTheReply = comment(post, toOne.id(), ADA);
        assertThat(ids(comments.first(post)))
                .containsExactly(one.id(), toOne.id(), toTheReply.id(), two.id(), toTwo.id());
        assertThat(comments.first(post).comments())
                .map(Comment::isReply)
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void aLinkLeadsToThePageWithTheComment() {
        var all =
                IntStream.range(0, 120).mapToObj(i -> comment(post, null, ADA)).toList();
        var replyOnThirdPage = comment(post, all.get(110).id(), GUEST);
        for (Comment comment :
                List.of(all.get(0), all.get(49), all.get(50), all.get(99), all.get(100), replyOnThirdPage)) {
            var start = comments.startOfPageWith(comment);
            var page = start == null ? comments.first(post) : comments.after(post, start);
            assertThat(ids(page)).contains(comment.id());
        }
        assertThat(comments.startOfPageWith(all.get(49))).isNull();
        assertThat(comments.startOfPageWith(all.get(50))).isEqualTo(all.get(49).position());
        assertThat(comments.startOfPageWith(all.get(99))).isEqualTo(all.get(49).position());
    }

    private CommentPage laterThan(CommentPage page) {
        return comments.after(post, Objects.requireNonNull(page.later()));
    }

    private CommentPage earlierThan(CommentPage page) {
        return comments.before(post, Objects.requireNonNull(page.earlier()));
    }

    private static ThreadPosition lastOf(CommentPage page) {
        return page.comments().get(page.comments().size() - 1).position();
    }

    private int queries(Supplier<List<?>> page) {
        entityManager.clear();
        queries.set(0);
        assertThat(page.get()).isNotEmpty();
        return queries.get();
    }

    private static List<Long> ids(CommentPage page) {
        return page.comments().stream().map(Comment::id).toList();
    }
}
