package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;

/** Browsers that a member has used before, and the mail about those that are new, on real databases. */
@ParameterizedClass
@EnumSource
class NewBrowsersTest extends DevicesFixture {
    NewBrowsersTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void areKnownAfterASignIn() {
        var here = signIn(ADA, browser(null));
        for (String login : List.of("ada", "Ada", " ADA@example.com")) {
            assertThat(known.isKnown(login, browser(here.secret()))).as(login).isTrue();
        }
        assertThat(known.isKnown("bob", browser(here.secret()))).isFalse();
        assertThat(known.isKnown("nobody", browser(here.secret()))).isFalse();
        assertThat(known.isKnown("ada", browser(null))).isFalse();
        assertThat(known.isKnown("ada", browser("x".repeat(43)))).isFalse();
        assertThat(known.isKnown("ada", browser("x"))).isFalse();

        run(() -> devices.signOut(devices.find(here.deviceId()).orElseThrow()));
        assertThat(devices.find(here.deviceId())).isEmpty();
        assertThat(known.isKnown("ada", browser(here.secret()))).isTrue();

        clock.pass(KnownBrowsers.LIFETIME.plusSeconds(1));
        run(() -> known.deleteUnused());
        assertThat(known.isKnown("ada", browser(here.secret()))).isFalse();
    }

    @Test
    void areUnknownAfterASignOutFromElsewhere() {
        var here = signIn(ADA, browser(null));
        run(() -> devices.signOut(ADA, here.deviceId()));
        assertThat(known.isKnown("ada", browser(here.secret()))).isFalse();
    }

    @Test
    void areReportedByMailAtTheFirstSignInOnly() {
        var registered = inTransaction(() -> devices.signInSilently(ADA, browser(null)));
        assertThat(mails()).isEmpty();
        signIn(ADA, browser(registered.secret()));
        assertThat(mails()).isEmpty();
        var another = signIn(ADA, browser(null));
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(
                        "Hello Nick",
                        "Firefox on Linux",
                        "203.0.113.7",
                        "March 1, 2026",
                        "https://site.example/account#devices");
        signIn(ADA, browser(another.secret()));
        assertThat(mails()).hasSize(1);
        signIn(BOB, browser(another.secret()));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void areNotReportedIfTheMemberDoesNotWantThat() {
        run(() -> accounts.setSignInMail(ADA, false));
        signIn(ADA, browser(null));
        assertThat(mails()).isEmpty();
        run(() -> accounts.setSignInMail(ADA, true));
        signIn(ADA, browser(null));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void areReportedInTheLanguageOfTheMember() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update account set language = 'zh' where id = " + ADA);
        }
        var program = Browser.of(Optional.empty(), new UserAgent(null, null), "203.0.113.7");
        signIn(ADA, program);
        assertThat(mails()).singleElement().asString().contains("Nick，你好", "未知浏览器", "203.0.113.7");
    }

    private List<String> mails() {
        entityManager.clear();
        return entityManager
                .createQuery("select m.plainText from QueuedMail m order by m.id", String.class)
                .getResultList();
    }
}
