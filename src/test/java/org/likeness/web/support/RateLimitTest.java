package org.likeness.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.web.support.RateLimit.Kind.PROFILES;
import static org.likeness.web.support.RateLimit.Kind.REGISTRATIONS;
import static org.likeness.web.support.RateLimit.Kind.SIGN_INS;
import static org.likeness.web.support.RateLimit.Kind.UPLOADS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.HandTurnedClock;
import org.likeness.config.LimitSettings;
import org.likeness.web.support.RateLimit.Allowance;

class RateLimitTest {
    private static final Caller ADA = new Caller("ada");
    private static final Caller EVE = new Caller("eve");

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final RateLimit limit = new RateLimit(new LimitSettings(10, 60, 30, 5, 60), clock);

    @Test
    void letsAsManyAsAreAllowedThroughAtOnceAndNotOneMore() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        }
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(30));
        assertThat(limit.take(SIGN_INS, EVE)).isEmpty();
        assertThat(limit.take(UPLOADS, ADA)).isEmpty();
    }

    @Test
    void letsOneMoreThroughForEachTimeThatWasWaited() {
        empty();
        clock.pass(Duration.ofMillis(29_500));
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(500));
        assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        assertThat(limit.take(SIGN_INS, ADA)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void holdsNoMoreHoweverLongNobodyAsked() {
        empty();
        clock.pass(Duration.ofDays(1));
        empty();
        assertThat(limit.take(SIGN_INS, ADA)).isPresent();
    }

    @Test
    void doesNotCountWhatWasRefused() {
        empty();
        IntStream.range(0, 100).forEach(i -> limit.take(SIGN_INS, ADA));
        clock.pass(Duration.ofSeconds(30));
        assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
    }

    @Test
    void doesNotCountWhatIsGivenBack() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
            limit.giveBack(SIGN_INS, ADA);
        }
    }

    @Test
    void letsThroughNoMoreWhenManyAskAtOnce() {
        long through = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> limit.take(REGISTRATIONS, ADA).isEmpty())
                .count();
        assertThat(through).isEqualTo(60);
    }

    @Test
    void tellsHowMuchIsLeftAndWhenAllOfItIs() {
        Instant start = clock.instant();
        assertThat(limit.ask(PROFILES, ADA)).isEqualTo(new Allowance(60, 59, start.plusSeconds(1), Optional.empty()));
        for (int left = 58; left >= 0; left--) {
            assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(left);
        }
        assertThat(limit.ask(PROFILES, ADA))
                .isEqualTo(new Allowance(60, 0, start.plusSeconds(60), Optional.of(Duration.ofSeconds(1))));

        clock.pass(Duration.ofMillis(10_500)); // ten and a half are there again, and one of them is asked for
        assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(9);
        clock.pass(Duration.ofHours(1));
        assertThat(limit.ask(PROFILES, ADA).left()).isEqualTo(59);
    }

    /** 60 seconds by 7 are no whole number of nanoseconds. */
    @Test
    void countsRightWhereTheTimeOfOneIsNotWhole() {
        var uneven = new RateLimit(new LimitSettings(10, 60, 30, 5, 7), clock);
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
    void takesTheNetworkOfAnAddressForOneCaller(String address, String network) {
        assertThat(Caller.network(address)).isEqualTo(network);
    }

    private void empty() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(SIGN_INS, ADA)).isEmpty();
        }
    }
}
