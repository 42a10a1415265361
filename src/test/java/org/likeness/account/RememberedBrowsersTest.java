package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.RememberedBrowsers.PersistentLogin;

/** Remembered browsers on real databases. */
@ParameterizedClass
@EnumSource
class RememberedBrowsersTest extends DevicesFixture {
    RememberedBrowsersTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void getANewCookieWithEachUse() {
        String first = remember();
        String second = next(first);
        String third = next(second);
        assertThat(second).isNotEqualTo(first);
        assertThat(third).isNotEqualTo(second).hasSize(86);
        assertThat(recognize(third)).map(PersistentLogin::accountId).contains(ADA);
    }

    @Test
    void areForgottenWhenAReplacedCookieIsUsed() {
        String stolen = remember();
        String owners = next(stolen);
        clock.pass(Duration.ofMinutes(1));
        assertThat(recognize(stolen)).isEmpty();
        assertThat(recognize(owners)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void areForgottenWhenAnEvenOlderCookieIsUsed() {
        String stolen = remember();
        String owners = next(next(stolen));
        assertThat(recognize(stolen)).isEmpty();
        assertThat(recognize(owners)).isEmpty();
    }

    @Test
    void acceptThePreviousCookieForAMinute() {
        String before = remember();
        String now = next(before);
        clock.pass(Duration.ofSeconds(59));
        for (int tab = 0; tab < 3; tab++) {
            assertThat(recognize(before)).hasValueSatisfying(login -> {
                assertThat(login.accountId()).isEqualTo(ADA);
                assertThat(login.cookie()).isNull();
            });
        }
        assertThat(next(now)).isNotEmpty();
    }

    @Test
    void expireAFixedTimeAfterTheSignIn() {
        String cookie = remember();
        clock.pass(Duration.ofDays(29));
        var login = recognize(cookie).orElseThrow();
        assertThat(login.time()).isEqualTo(Duration.ofDays(1));
        clock.pass(Duration.ofDays(1));
        assertThat(recognize(Objects.requireNonNull(login.cookie()))).isEmpty();
        assertThat(rows()).isEqualTo(1);
        run(remembered::deleteExpired);
        clock.pass(Duration.ofSeconds(1));
        run(remembered::deleteExpired);
        assertThat(rows()).isZero();
    }

    @Test
    void areDeletedInBatchesOfAThousand() {
        for (int i = 0; i < 1_001; i++) {
            remember();
        }
        clock.pass(Duration.ofDays(31));
        for (boolean more : new boolean[] {true, false, false}) {
            run(() -> {
                assertThat(remembered.deleteExpired()).isEqualTo(more);
            });
            assertThat(rows()).isEqualTo(more ? 1 : 0);
        }
    }

    @Test
    void areForgottenOneByOne() {
        String here = remember();
        String there = remember();
        run(() -> {
            remembered.forget(here);
            remembered.forget("x".repeat(43));
        });
        assertThat(recognize(here)).isEmpty();
        assertThat(recognize(there)).isPresent();
    }

    @Test
    void ignoreAnyOtherText() {
        remember();
        for (String cookie : new String[] {"", "x", "x".repeat(43), "x".repeat(86), "x".repeat(87), "é".repeat(43)}) {
            assertThat(recognize(cookie)).as(cookie).isEmpty();
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void acceptCookiesOfOlderReleases() throws SQLException {
        var old = kind.empty();
        Flyway.configure().dataSource(old).target("5.1").load().migrate();
        TestDatabase.insertAccount(old, ADA, "ada@example.com", "ada");
        String cookie = "hCP39YVfLPl4wlzPqXTsCDtrhcWSCbBcQUfsjJiWk_4";
        var now = Instant.now();
        try (var connection = old.getConnection();
                var insert = connection.prepareStatement(
                        "insert into remember_token (token_hash, account_id, expires) values (?, ?, ?)")) {
            insert.setLong(2, ADA);
            insert.setString(1, RandomToken.hash(cookie));
            insert.setObject(3, now.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            insert.setString(1, RandomToken.hash("expired"));
            insert.setObject(3, now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        TestDatabase.migrated(old);
        close();
        connect(old);

        assertThat(rows()).isEqualTo(1);
        String second = next(cookie);
        assertThat(second).startsWith(cookie).hasSize(86);
        assertThat(next(second)).startsWith(cookie).isNotEqualTo(second);
    }

    private String remember() {
        return Objects.requireNonNull(
                inTransaction(() -> remembered.remember(ADA)).cookie());
    }

    private String next(String cookie) {
        return recognize(cookie).map(PersistentLogin::cookie).orElseThrow();
    }

    private Optional<PersistentLogin> recognize(String cookie) {
        return inTransaction(() -> remembered.recognize(cookie));
    }

    private long rows() {
        return count("RememberedBrowser");
    }
}
