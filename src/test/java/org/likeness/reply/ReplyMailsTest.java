package org.likeness.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.account.TestOneTimeLinks;
import org.likeness.discussion.Author;
import org.likeness.discussion.GuestBlock.Kind;
import org.likeness.discussion.GuestBlock.Target;

/** Who gets mail about which replies, and when, on real databases. */
@ParameterizedClass
@EnumSource
class ReplyMailsTest extends ReplyFixture {
    ReplyMailsTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void theAuthorOfTheCommentAndTheAuthorOfThePostAreTold() {
        var bobs = comment(BOB, null, "Green or black?");
        tell();
        assertThat(told())
                .extracting(Sent::to, Sent::subject)
                .containsExactly(tuple("ada@example.com", "Nick commented on “Tea”"));

        clock.pass(Duration.ofMinutes(10));
        var reply = comment(CARL, bobs.id(), "Green\n\nof *course*");
        tell();
        var mail = sent("bob@example.com").get(0);
        assertThat(mail.subject()).isEqualTo("Nick replied to you on “Tea”");
        assertThat(mail.text())
                .contains("Green of *course*", "https://site.example/posts/" + post + "/comments/" + reply.id());
        assertThat(mail.unsubscribe()).isEqualTo("https://site.example/replies/stop?token=" + tokens.ofMember(BOB));
        assertThat(sent("ada@example.com")).hasSize(2);
        tell();
        assertThat(told()).hasSize(3);
    }

    @Test
    void nobodyIsToldAboutTheirOwnComments() {
        var own = comment(ADA, null, "My own");
        comment(ADA, own.id(), "To myself");
        comment(Author.guest("Ada", "ada@example.com", "", false), own.id(), "Signed out", false);
        tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWaitsIsToldOnceItIsPublishedAndOnlyOnce() {
        var waiting = comment(guest("gina"), null, "Wait", true);
        tell();
        assertThat(told()).isEmpty();
        run(() -> discussion.comments().approve(waiting.id(), waiting.textHash()));
        tell();
        assertThat(told()).hasSize(1);
        assertThat(told().get(0).subject()).isEqualTo("gina (guest) commented on “Tea”");

        run(() -> discussion.comments().hideForReview(waiting.id()));
        run(() -> discussion.comments().approve(waiting.id(), waiting.textHash()));
        clock.pass(Duration.ofHours(1));
        tell();
        assertThat(told()).hasSize(1);
    }

    @Test
    void repliesWithinTenMinutesComeTogether() {
        comment(BOB, null, "One");
        tell();
        for (int i = 2; i <= 13; i++) {
            comment(BOB, null, "Number " + i);
        }
        clock.pass(Duration.ofMinutes(9));
        tell();
        assertThat(told()).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        tell();
        assertThat(told()).hasSize(2);
        var mail = told().get(1);
        assertThat(mail.subject()).isEqualTo("12 new replies to you");
        assertThat(mail.text())
                .contains("Number 2\n", "Number 11\n", "And 2 more.")
                .doesNotContain("Number 12");
    }

    @Test
    void whatIsGoneMeanwhileIsNotTold() {
        comment(BOB, null, "One");
        tell();
        var deleted = comment(BOB, null, "Deleted");
        var hidden = comment(CARL, null, "Reported");
        tell();
        run(() -> discussion.comments().delete(deleted.id()));
        run(() -> discussion.comments().hideForReview(hidden.id()));
        clock.pass(Duration.ofMinutes(10));
        tell();
        assertThat(told()).hasSize(1);
    }

    @Test
    void membersWhoDoNotWantItOrLeftGetNothing() {
        var adas = comment(ADA, null, "Hello");
        var bobs = comment(BOB, null, "Hello");
        var carls = comment(CARL, null, "Hello");
        run(() -> accounts.setReplyMail(ADA, false));
        run(() -> TestOneTimeLinks.leave(entityManager, BOB, clock, true));
        run(() -> TestOneTimeLinks.leave(entityManager, CARL, clock, false));
        for (var comment : List.of(adas, bobs, carls)) {
            comment(guest("gina"), comment.id(), "A reply", false);
        }
        tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void guestsAreToldOnceTheyHaveConfirmed() {
        var comment = comment(guest("gina"), null, "Hello", false);
        assertThat(in(() -> subscriptions.subscribe(comment, Locale.SIMPLIFIED_CHINESE)))
                .isTrue();
        assertThat(in(() -> subscriptions.subscribe(comment, Locale.SIMPLIFIED_CHINESE)))
                .isTrue();
        assertThat(sent("gina@example.org")).hasSize(1);
        assertThat(sent("gina@example.org").get(0).subject()).isEqualTo("请确认接收回复提醒");
        comment(BOB, comment.id(), "A reply");
        tell();
        assertThat(sent("gina@example.org")).hasSize(1);

        String token = sent("gina@example.org").get(0).text().replaceAll("(?s).*token=(\\S{43}).*", "$1");
        assertThat(in(() -> subscriptions.isConfirmable(token))).isTrue();
        assertThat(in(() -> subscriptions.confirm(token))).isTrue();
        assertThat(in(() -> subscriptions.confirm(token))).isFalse();
        tell();
        assertThat(sent("gina@example.org")).hasSize(2);
        assertThat(sent("gina@example.org").get(1).subject()).isEqualTo("Nick 在“Tea”回复了你");

        var next = comment(guest("gina"), null, "Another", false);
        assertThat(in(() -> subscriptions.subscribe(next, Locale.ENGLISH))).isFalse();
        assertThat(sent("gina@example.org")).hasSize(2);
    }

    @Test
    void aGuestIsAskedOnceADayAndForgottenAfterAWeek() {
        var comment = comment(guest("gina"), null, "Hello", false);
        run(() -> subscriptions.subscribe(comment, Locale.ENGLISH));
        clock.pass(Duration.ofHours(24));
        run(() -> subscriptions.subscribe(comment, Locale.ENGLISH));
        assertThat(sent("gina@example.org")).hasSize(2);
        clock.pass(Duration.ofDays(6).plusSeconds(1));
        run(subscriptions::deleteOld);
        assertThat(count("ReplyRecipient")).isZero();
        assertThat(count("ReplyWish")).isZero();
    }

    private long count(String entity) {
        return entityManager
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    @Test
    void aLinkStopsTheMailOfItsOwnerOnly() {
        var ginas = commentOfSubscriber("gina");
        var hugos = commentOfSubscriber("hugo");
        assertThat(in(() -> subscriptions.isStoppable(tokens.ofGuest("gina@example.org"))))
                .isTrue();
        run(() -> subscriptions.stop(tokens.ofGuest("gina@example.org")));
        run(() -> subscriptions.stop(tokens.ofGuest("gina@example.org")));
        run(() -> subscriptions.stop("x"));
        run(() -> subscriptions.stop("A".repeat(43)));
        assertThat(in(() -> subscriptions.isStoppable(tokens.ofGuest("gina@example.org"))))
                .isFalse();
        comment(BOB, ginas.id(), "A reply");
        comment(BOB, hugos.id(), "A reply");
        tell();
        assertThat(told()).extracting(Sent::to).containsExactlyInAnyOrder("ada@example.com", "hugo@example.org");

        run(() -> subscriptions.stop(tokens.ofMember(ADA)));
        clock.pass(Duration.ofMinutes(10));
        comment(BOB, null, "Another");
        tell();
        assertThat(sent("ada@example.com")).hasSize(1);
        assertThat(in(() -> accounts.find(ADA).orElseThrow().wantsReplyMail())).isFalse();
    }

    @Test
    void blockedAndErasedGuestsGetNothing() {
        var ginas = commentOfSubscriber("gina");
        var hugos = commentOfSubscriber("hugo");
        comment(BOB, ginas.id(), "A reply");
        comment(BOB, hugos.id(), "A reply");
        String hash = hashes.ofEmail("gina@example.org");
        run(() -> blocks.add(new Target(Kind.EMAIL, hash, "gina", "gina@example.org"), "Spam", "marvin", null));
        run(() -> discussion.comments().delete(hugos.id())); // leaves a placeholder
        tell();
        assertThat(told()).extracting(Sent::to).containsExactly("ada@example.com");
        run(subscriptions::deleteOld);
        assertThat(count("ReplyWish")).isEqualTo(1);
        assertThat(in(() -> subscriptions.isStoppable(tokens.ofGuest("hugo@example.org"))))
                .isFalse();
    }

    @Test
    void anErasedMemberLeavesNothing() {
        comment(BOB, null, "Hello");
        in(notices::noteNext);
        assertThat(count("ReplyNotice")).isEqualTo(1);
        run(() -> entityManager
                .createQuery("delete from Account a where a.id = 1")
                .executeUpdate());
        assertThat(count("ReplyNotice")).isZero();
        assertThat(count("ReplyRecipient")).isZero();
    }

    @Test
    void withoutAMailServerNobodyIsToldNotEvenLater() {
        comment(BOB, null, "Hello");
        var silent = notices(new ReplyMailSettings((URI) null));
        assertThat(in(silent::noteNext)).isTrue();
        assertThat(in(silent::noteNext)).isFalse();
        tell();
        assertThat(told()).isEmpty();
    }
}
