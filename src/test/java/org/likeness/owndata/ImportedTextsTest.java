package org.likeness.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.discussion.Post;
import org.likeness.discussion.TestDiscussion;
import org.likeness.owndata.ImportedText.Kind;
import org.likeness.owndata.ImportedTexts.Owner;

/** Posts and comments that were written elsewhere, on real databases. */
@ParameterizedClass
@EnumSource
class ImportedTextsTest extends OwnDataFixture {
    private static final Owner ADA_THERE = new Owner(ADA, "a".repeat(64), false);
    private static final Owner BOB_THERE = new Owner(BOB, "a".repeat(64), false);
    private static final Instant WRITTEN = Instant.parse("2020-01-02T03:04:05Z");

    private TestDiscussion discussion;
    private ImportedTexts texts;

    ImportedTextsTest(DatabaseKind kind) {
        super(kind);
    }

    @BeforeEach
    void wire() {
        discussion = TestDiscussion.on(entityManager, clock);
        texts = TestDatabase.with(
                entityManager,
                new ImportedTexts(
                        TestDatabase.with(entityManager, new Accounts()),
                        discussion.posts(),
                        discussion.comments(),
                        discussion.elsewhere(),
                        clock));
    }

    @Test
    void keepTheirTimesAndAreAddedOnce() {
        assertThat(call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false)))
                .isTrue();
        assertThat(call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false)))
                .isFalse();
        assertThat(call(() -> texts.addPost(ADA_THERE, text(8, 0, null), true))).isTrue();
        assertThat(call(() -> texts.addPost(BOB_THERE, text(7, 0, null), false)))
                .isTrue(); // another account here
        assertThat(count("post where account_id = " + ADA)).isEqualTo(2);
        assertThat(count("post where waiting = true")).isEqualTo(1);
        var post = entityManager
                .createQuery("select p from Post p where p.accountId = :id", Post.class)
                .setParameter("id", BOB)
                .getSingleResult();
        assertThat(post.written()).isEqualTo(WRITTEN);
        assertThat(post.edited()).contains(WRITTEN.plusSeconds(1));
        assertThat(post.title()).isEqualTo("Title");
    }

    @Test
    void areNotAddedAgainAfterTheyWereDeletedHere() {
        call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false));
        execute("delete from post");
        assertThat(call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false)))
                .isFalse();
        assertThat(call(() -> texts.addComment(ADA_THERE, text(1, 7, null), false)))
                .isFalse();
        assertThat(count("comment")).isZero();
    }

    @Test
    void ofTheSameAccountAreHereAlready() {
        execute("insert into post (id, account_id, title, body, written, submission) values (7, " + ADA
                + ", 'Title', 'Text', current_timestamp, 'p')");
        var same = new Owner(ADA, "b".repeat(64), true);
        assertThat(call(() -> texts.addPost(same, text(7, 0, null), false))).isFalse();
        assertThat(call(() -> texts.addPost(same, text(8, 0, null), false))).isTrue(); // was deleted here
        assertThat(call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false)))
                .isTrue(); // only the number is the same
        assertThat(call(() -> texts.addComment(same, text(1, 7, null), false))).isTrue();
        assertThat(call(() -> texts.addPost(new Owner(BOB, "b".repeat(64), true), text(7, 0, null), false)))
                .isTrue();
    }

    @Test
    void keepTheirThreads() {
        call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false));
        call(() -> texts.addComment(ADA_THERE, text(20, 7, null), false));
        call(() -> texts.addComment(ADA_THERE, text(21, 7, 20L), false));
        call(() -> texts.addComment(ADA_THERE, text(22, 7, 999L), false)); // a reply to somebody else
        assertThat(call(() -> texts.addComment(ADA_THERE, text(21, 7, 20L), false)))
                .isFalse();
        assertThat(count("comment")).isEqualTo(3);
        assertThat(count("comment where root_id = id")).isEqualTo(2);
    }

    @Test
    void belongToPostsOfTheMember() {
        call(() -> texts.addPost(BOB_THERE, text(7, 0, null), false));
        assertThat(call(() -> texts.postOf(ADA_THERE, text(20, 7, null)))).isEmpty();
        assertThat(call(() -> texts.addComment(ADA_THERE, text(20, 7, null), false)))
                .isFalse();
        assertThat(count("comment")).isZero();
    }

    @Test
    void areCountedByTheDay() {
        call(() -> texts.addPost(ADA_THERE, text(7, 0, null), false));
        clock.pass(Duration.ofHours(23));
        call(() -> texts.addPost(ADA_THERE, text(8, 0, null), false));
        assertThat(call(() -> texts.countToday(ADA, Kind.POST))).isEqualTo(2);
        assertThat(call(() -> texts.countToday(ADA, Kind.COMMENT))).isZero();
        assertThat(call(() -> texts.countToday(BOB, Kind.POST))).isZero();
        clock.pass(Duration.ofHours(1));
        assertThat(call(() -> texts.countToday(ADA, Kind.POST))).isEqualTo(1);
    }

    private static ArchivedText text(long id, long postId, @Nullable Long replyTo) {
        return ArchivedText.of(
                        Map.of(
                                "id", Long.toString(id),
                                "title", "Title",
                                "text", "Text",
                                "postId", Long.toString(postId),
                                "replyTo", replyTo == null ? "" : replyTo.toString(),
                                "written", WRITTEN.toString(),
                                "edited", WRITTEN.plusSeconds(1).toString()),
                        Instant.parse("2026-01-01T00:00:00Z"))
                .orElseThrow();
    }
}
