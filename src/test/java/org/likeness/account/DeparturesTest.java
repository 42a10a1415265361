package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestEvent;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.mail.TestOutboxes;

/** Accounts that are erased at once or after a grace period, on real databases. */
@ParameterizedClass
@EnumSource
class DeparturesTest extends DeparturesFixture {
    DeparturesTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void withoutAGracePeriodAreErasedAtOnce() {
        assertThat(call(() -> after(0).end(ADA, ORIGIN))).isFalse();
        assertThat(call(() -> accounts.find(ADA))).isEmpty();
        assertThat(erased).containsExactly(ADA);
        assertThat(mails()).isEmpty();
    }

    @Test
    void ofAnUnconfirmedEmailAreErasedAtOnce() {
        execute("update account set confirmed_email = null where id = " + ADA);
        assertThat(call(() -> after(7).end(ADA, ORIGIN))).isFalse();
        assertThat(erased).containsExactly(ADA);
    }

    @Test
    void areHiddenAsIfTheyWereErased() {
        assertThat(call(() -> after(7).end(ADA, ORIGIN))).isTrue();
        assertThat(call(() -> accounts.find(ADA))).isPresent();
        assertThat(call(() -> accounts.byUsername("ada"))).isEmpty();
        assertThat(call(() -> accounts.byLogin("ada"))).isEmpty();
        assertThat(call(() -> accounts.byLogin("ada@example.com"))).isEmpty();
        assertThat(call(() -> accounts.emailsAmong(Set.of("ada@example.com", "bob@example.com"))))
                .containsExactly("bob@example.com");
        assertThat(call(() -> accounts.newest(Long.MAX_VALUE, 10)))
                .extracting(Account::getUsername)
                .containsExactly("bob");
        assertThat(call(() -> hashes.owner(EmailHash.of("ada@example.com", Algorithm.SHA256))))
                .isEmpty();
        run(() -> hashes.publish(accounts.lock(ADA))); // as at the confirmation of another email
        assertThat(call(() -> hashes.isDiscoverable(ADA))).isFalse();
        assertThat(hidden).containsExactly(ADA);
        assertThat(signedOut).containsExactly(ADA);
        assertThat(changed.emails()).endsWith("ada@example.com");
        assertThat(mails()).singleElement().asString().contains("@ada", "March 8, 2026");
        assertThatExceptionOfType(AccountGoneException.class)
                .isThrownBy(() -> run(() -> after(7).end(ADA, ORIGIN))); // as by two clicks
    }

    @Test
    void doNotKeepOthersFromTheEmail() {
        run(() -> after(7).end(ADA, ORIGIN));
        execute("insert into account (id, email, username, nickname, password_hash, created)"
                + " values (1003, 'ada@example.com', 'heir', 'Heir', 'hash', current_timestamp)");
        assertThat(call(() -> accounts.byLogin("ada@example.com")).map(Account::getUsername))
                .contains("heir");
    }

    @Test
    void signNobodyIn() {
        run(() -> after(7).end(ADA, ORIGIN));
        execute("insert into device (id, account_id, created, last_seen) values ('" + "a".repeat(32) + "', " + ADA
                + ", current_timestamp, current_timestamp)"); // as by a sign-in at the same moment
        assertThat(entityManager
                        .createNamedQuery("Device.signedIn", Object[].class)
                        .setParameter("id", "a".repeat(32))
                        .getResultList())
                .isEmpty();
    }

    @Test
    void areTakenBackByTheLink() {
        run(() -> after(7).end(ADA, ORIGIN));
        var link = link("keep");
        clock.pass(Duration.ofDays(6));
        assertThat(call(() -> after(7).takeBack(link))).isTrue();
        assertThat(call(() -> after(7).takeBack(link))).isFalse();
        assertThat(call(() -> accounts.byLogin("ada"))).isPresent();
        assertThat(call(() -> hashes.owner(EmailHash.of("ada@example.com", Algorithm.MD5))))
                .isPresent();
        clock.pass(Duration.ofDays(2));
        assertThat(call(() -> after(7).eraseNextDue())).isFalse();
    }

    @Test
    void areErasedWhenTheyAreDue() {
        run(() -> after(7).end(ADA, ORIGIN));
        clock.pass(Duration.ofHours(1));
        run(() -> after(90).end(BOB, ORIGIN));
        var link = link("keep");
        clock.pass(Duration.ofDays(7).minusHours(1).minusMillis(1));
        assertThat(call(() -> after(7).eraseNextDue())).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(call(() -> after(7).eraseNextDue())).isTrue();
        assertThat(call(() -> after(7).eraseNextDue())).isFalse();
        assertThat(erased).containsExactly(ADA);
        clock.pass(Duration.ofDays(82));
        assertThat(call(() -> links.find(token("keep"), Departures.KEEPING))).isPresent();
        assertThat(call(() -> after(7).takeBack(link))).isTrue(); // on the last day
    }

    @Test
    void endAllLinksThatWereSentBefore() {
        var token = call(() -> links.issue(Kind.RESET_PASSWORD, ADA, "ada@example.com"))
                .orElseThrow();
        run(() -> after(7).end(ADA, ORIGIN));
        assertThat(call(() -> links.find(token, Set.of(Kind.RESET_PASSWORD)))).isEmpty();
    }

    @Test
    void areReportedHoweverOften() {
        for (int i = 0; i < 8; i++) {
            run(() -> after(7).end(ADA, ORIGIN));
            var link = link("keep");
            assertThat(call(() -> after(7).takeBack(link))).isTrue();
        }
        assertThat(mails()).hasSize(8);
    }

    @Test
    void byALinkHappenOnceWithinAnHour() {
        run(() -> after(0).sendLink(ADA, ORIGIN));
        String first = token("erase");
        run(() -> after(0).sendLink(ADA, ORIGIN));
        assertThat(call(() -> links.find(first, Departures.ERASING))).isEmpty(); // a newer one replaces it
        var link = link("erase");
        clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(call(() -> links.find(token("erase"), Departures.ERASING))).isPresent();
        assertThat(call(() -> after(0).end(link, ORIGIN))).isFalse();
        assertThat(erased).containsExactly(ADA);
        assertThatExceptionOfType(AccountGoneException.class).isThrownBy(() -> run(() -> after(0).end(link, ORIGIN)));

        run(() -> after(0).sendLink(BOB, ORIGIN));
        var late = link("erase");
        clock.pass(Duration.ofHours(1));
        assertThatExceptionOfType(AccountGoneException.class).isThrownBy(() -> run(() -> after(0).end(late, ORIGIN)));
        assertThat(call(() -> accounts.find(BOB))).isPresent();
    }

    @Test
    void byALinkNeedAConfirmedEmail() {
        execute("update account set confirmed_email = null where id = " + ADA);
        run(() -> after(0).sendLink(ADA, ORIGIN));
        assertThat(mails()).isEmpty();
    }

    @Test
    void ofMembersWhoForgotTheirPasswordAreTakenBack() {
        var passwords = new PasswordLinks(
                accounts,
                links,
                new AccountMails(TestOutboxes.of(entityManager, clock), Settings.read(name -> null)),
                new TestEvent<>(event -> {}));
        run(() -> after(7).end(ADA, ORIGIN));
        for (int i = 0; i < 8; i++) {
            run(() -> passwords.send("ada@example.com", ORIGIN));
        }
        assertThat(mails()).hasSize(6); // the first, and five in an hour
        assertThat(mails()).allSatisfy(mail -> assertThat(mail.toString()).contains("keep?token="));
        var link = link("keep");
        assertThat(call(() -> after(7).takeBack(link))).isTrue();
    }
}
