package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;

/** Where members are signed in, and how that ends, on real databases. */
@ParameterizedClass
@EnumSource
class DevicesTest extends DevicesFixture {
    DevicesTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void belongToTheirMember() {
        String id = signIn(ADA, browser(null)).deviceId();
        assertThat(id).matches("[0-9a-f]{32}");
        var found = devices.find(id).orElseThrow();
        assertThat(found.account().getId()).isEqualTo(ADA);
        assertThat(found.device())
                .extracting(Device::getBrowser, Device::getSystem, Device::getAddress, Device::getCreated)
                .containsExactly("Firefox", "Linux", "203.0.113.7", clock.instant());
        for (String other : List.of("", "anonymous", "1001", "0".repeat(32), id.toUpperCase(Locale.ROOT))) {
            assertThat(devices.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void areSignedOutOneByOne() {
        String here = signIn(ADA, browser(null)).deviceId();
        String there = signIn(ADA, browser(null)).deviceId();
        String bobs = signIn(BOB, browser(null)).deviceId();
        run(() -> devices.signOut(ADA, there));
        run(() -> devices.signOut(ADA, bobs)); // not hers
        assertThat(devices.find(here)).isPresent();
        assertThat(devices.find(there)).isEmpty();
        assertThat(devices.find(bobs)).isPresent();
    }

    @Test
    void areAllSignedOutExceptOne() {
        String here = signIn(ADA, browser(null)).deviceId();
        var others = List.of(signIn(ADA, browser(null)), remember(ADA, browser(null)));
        String bobs = signIn(BOB, browser(null)).deviceId();
        run(() -> devices.signOutOthers(ADA, here));
        assertThat(devices.of(ADA)).extracting(Device::getId).containsExactly(here);
        assertThat(recognize(others.get(1), browser(null))).isEmpty();
        assertThat(devices.find(bobs)).isPresent();
    }

    @Test
    void areAllSignedOutByTheEvent() {
        var ada = remember(ADA, browser(null));
        signIn(ADA, browser(null));
        String bobs = signIn(BOB, browser(null)).deviceId();
        run(() -> devices.signOutAll(new SignedOutEverywhere(ADA)));
        assertThat(devices.of(ADA)).isEmpty();
        assertThat(recognize(ada, browser(ada.secret()))).isEmpty();
        assertThat(known.isKnown("ada", browser(ada.secret()))).isFalse();
        assertThat(devices.find(bobs)).isPresent();
    }

    @Test
    void stayTheSameInEachSessionOfARememberedBrowser() {
        var first = remember(ADA, browser(null));
        clock.pass(Duration.ofDays(3));
        var elsewhere = Browser.of(Optional.of(first.secret()), FIREFOX, "2001:db8::1%eth0");
        var second = recognize(first, elsewhere).orElseThrow();
        assertThat(second.deviceId()).isEqualTo(first.deviceId());
        assertThat(devices.of(ADA)).singleElement().satisfies(device -> {
            assertThat(device.getAddress()).isEqualTo("2001:db8::1");
            assertThat(device.getLastSeen()).isEqualTo(clock.instant());
            assertThat(device.getCreated()).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
        });
        run(() -> devices.signOut(ADA, first.deviceId()));
        assertThat(recognize(second, elsewhere)).isEmpty();
    }

    @Test
    void endWhenACopyOfTheirCookieIsUsed() {
        var stolen = remember(ADA, browser(null));
        recognize(stolen, browser(stolen.secret()));
        clock.pass(Duration.ofMinutes(1));
        assertThat(recognize(stolen, browser(null))).isEmpty();
        assertThat(devices.find(stolen.deviceId())).isEmpty();
    }

    @Test
    void endWithTheirSessionOrCookie() {
        String kept = remember(ADA, browser(null)).deviceId();
        String session = signIn(ADA, browser(null)).deviceId();
        clock.pass(Duration.ofDays(29));
        run(() -> devices.deleteEnded());
        assertThat(devices.find(kept)).isPresent();
        assertThat(devices.find(session)).isEmpty();
        clock.pass(Duration.ofDays(2));
        run(() -> remembered.deleteExpired());
        assertThat(devices.find(kept)).isEmpty();
    }

    @Test
    void areListedWhileTheirSessionMayLast() {
        String id = signIn(ADA, browser(null)).deviceId();
        clock.pass(Duration.ofHours(2)); // seen for the last time an hour after it was recorded, and an hour of session
        assertThat(devices.of(ADA)).hasSize(1);
        clock.pass(Duration.ofHours(1));
        assertThat(devices.of(ADA)).isEmpty();
        run(() -> devices.deleteEnded());
        assertThat(devices.find(id)).isEmpty();
    }

    @Test
    void areRecordedAsSeenOnceAnHourAtMost() {
        String id = signIn(ADA, browser(null)).deviceId();
        var signedIn = clock.instant();
        for (int minute = 1; minute < 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            see(id);
            assertThat(devices.find(id).orElseThrow().device().getLastSeen()).isEqualTo(signedIn);
        }
        clock.pass(Duration.ofMinutes(1));
        see(id);
        assertThat(devices.find(id).orElseThrow().device().getLastSeen()).isEqualTo(clock.instant());
    }

    private void see(String id) {
        var device = devices.find(id).orElseThrow().device();
        run(() -> devices.recordUse(device, browser(null)));
    }

    @Test
    void replaceAnEarlierOneInTheSameBrowser() {
        var first = remember(ADA, browser(null));
        var second = signIn(ADA, browser(first.secret()));
        assertThat(second.secret()).isEqualTo(first.secret());
        assertThat(devices.of(ADA)).extracting(Device::getId).containsExactly(second.deviceId());
        assertThat(recognize(first, browser(first.secret()))).isEmpty();
        signIn(BOB, browser(first.secret())); // another account's
        assertThat(devices.find(second.deviceId())).isPresent();
    }

    @Test
    void areLimitedInNumber() {
        String first = signIn(ADA, browser(null)).deviceId();
        String second = "";
        for (int i = 1; i <= Devices.MAX_DEVICES; i++) {
            clock.pass(Duration.ofSeconds(1));
            String id = signIn(ADA, browser(null)).deviceId();
            second = i == 1 ? id : second;
        }
        assertThat(devices.of(ADA)).hasSize(Devices.MAX_DEVICES);
        assertThat(devices.find(first)).isEmpty();
        assertThat(devices.find(second)).isPresent();
        assertThat(count("KnownBrowser")).isEqualTo(KnownBrowsers.MAX_BROWSERS);
    }

    @Test
    void areDeletedWithTheirAccount() {
        String id = remember(ADA, browser(null)).deviceId();
        run(() -> entityManager
                .createQuery("delete from Account a where a.id = " + ADA)
                .executeUpdate());
        assertThat(devices.find(id)).isEmpty();
        assertThat(count("Device") + count("KnownBrowser") + count("RememberedBrowser"))
                .isZero();
    }

    @Test
    void areListedForBrowsersRememberedByAnOlderRelease() throws SQLException {
        close();
        var old = kind.empty();
        Flyway.configure().dataSource(old).target("9").load().migrate();
        TestDatabase.insertAccount(old, ADA, "ada@example.com", "ada");
        String cookie = "hCP39YVfLPl4wlzPqXTsCDtrhcWSCbBcQUfsjJiWk_4";
        try (var connection = old.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into remembered_browser (series_hash, account_id, token_hash, expires) values ('"
                    + RandomToken.hash(cookie) + "', " + ADA + ", '" + RandomToken.hash(cookie)
                    + "', current_timestamp + interval '1' day)");
        }
        connect(TestDatabase.migrated(old));
        assertThat(devices.of(ADA))
                .singleElement()
                .extracting(Device::getBrowser)
                .isNull();
        clock.pass(Duration.between(clock.instant(), Instant.now()));
        var signIn =
                inTransaction(() -> devices.recognize(cookie, browser(null))).orElseThrow();
        assertThat(devices.find(signIn.deviceId())).isPresent();
        assertThat(devices.of(ADA))
                .singleElement()
                .extracting(Device::getBrowser)
                .isEqualTo("Firefox");
        assertThat(known.isKnown("ada", browser(signIn.secret()))).isTrue();
    }
}
