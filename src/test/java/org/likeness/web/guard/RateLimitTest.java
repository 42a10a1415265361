package org.likeness.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.web.guard.RateLimit.Kind.PROFILES;
import static org.likeness.web.guard.RateLimit.Kind.REGISTRATIONS;
import static org.likeness.web.guard.RateLimit.Kind.SIGN_INS;
import static org.likeness.web.guard.RateLimit.Kind.UPLOADS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.HandTurnedClock;
import org.likeness.config.LimitSettings;
import org.likeness.web.guard.RateLimit.Allowance;

class RateLimitTest {
    private static final Caller ADA = new Caller("ada");
    private static final Caller EVE = new Caller("eve");

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final RateLimit limit = new RateLimit(new LimitSettings(10, 60, 30, 5, 10, 3, 60, 120, 10, 10), clock);

    @Test
    void allowsExactlyTheLimitAtOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        }
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(30));
        assertThat(limit.take(SIGN_INS, EVE)).isEmpty();
        assertThat(limit.take(UPLOADS, ADA)).isEmpty();
    }

    @Test
    void refillsOneTokenAtATime() {
        empty();
        clock.pass(Duration.ofMillis(29_500));
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(500));
        assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void neverHoldsMoreThanTheLimit() {
        empty();
        clock.pass(Duration.ofDays(1));
        empty();
        assertThat(limit.take(SIGN_INS, ADA)).isPresent();
    }

    @Test
    void saysHowLongToWaitWithoutCounting() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.delay(SIGN_INS, ADA)).isEmpty();
        }
        empty();
        assertThat(limit.delay(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(limit.delay(SIGN_INS, ADA)).isEmpty();
        assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
    }

    @Test
    void doesNotCountRefusedActions() {
        empty();
        IntStream.range(0, 100).forEach(i -> limit.take(SIGN_INS, ADA));
        clock.pass(Duration.ofSeconds(30));
        assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
    }

    @Test
    void doesNotCountActionsGivenBack() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
            limit.giveBack(SIGN_INS, ADA);
        }
    }

    @Test
    void isExactUnderConcurrency() {
        long through = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> limit.take(REGISTRATIONS, ADA).isEmpty())
                .count();
        assertThat(through).isEqualTo(60);
    }

    @Test
    void reportsWhatIsLeftAndWhenTheBucketIsFull() {
        Instant start = clock.instant();
        assertThat(limit.ask(PROFILES, ADA)).isEqualTo(new Allowance(60, 59, start.plusSeconds(1), Optional.empty()));
        for (int left = 58; left >= 0; left--) {
            assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(left);
        }
        assertThat(limit.ask(PROFILES, ADA))
                .isEqualTo(new Allowance(60, 0, start.plusSeconds(60), Optional.of(Duration.ofSeconds(1))));

        clock.pass(Duration.ofMillis(10_500)); // ten and a half tokens are back, one is taken
        assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(9);
        clock.pass(Duration.ofHours(1));
        assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(59);
    }

    /** 60 seconds divided by 7 is not a whole number of nanoseconds. */
    @Test
    void isExactIfATokenTakesAFractionOfANanosecond() {
        var uneven = new RateLimit(new LimitSettings(10, 60, 30, 5, 10, 3, 7, 120, 10, 10), clock);
        for (int left = 6; left >= 0; left--) {
            assertThat(uneven.ask(PROFILES, ADA).left()).isEqualTo(left);
        }
        assertThat(uneven.ask(PROFILES, ADA).delay()).hasValue(Duration.ofSeconds(9));
        clock.pass(Duration.ofSeconds(9));
        assertThat(uneven.ask(PROFILES, ADA))
                .extracting(Allowance::left, Allowance::delay)
                .containsExactly(0, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::, 20010db800010002",
        "2001:db8:1:3::, 20010db800010003",
        "fe80::1%eth0, fe80000000000000",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::1, 0000000000000000",
        "a:b, a:b"
    })
    void countsAnIpv6NetworkAsOneCaller(String address, String network) {
        assertThat(Caller.network(address)).isEqualTo(network);
    }

    private void empty() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        }
    }
}
