package org.likeness.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.HandTurnedClock;

class ExponentialBackoffTest {
    private static final Caller ADA = Caller.stranger("ada");
    private static final Caller BOB = Caller.stranger("bob");
    private static final Caller ADAS_BROWSER = Caller.browser("secret", "ada");

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ExponentialBackoff delay = new ExponentialBackoff(3, clock);

    @Test
    void doublesAfterSomeFailuresUpToFiveMinutes() {
        fail(3);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertThat(delay.take(ADA)).hasValue(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds));
            fail(1);
        }
        clock.pass(Duration.ofSeconds(299).plusMillis(1));
        assertThat(delay.take(ADA)).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void isNotExtendedByAttemptsDuringTheDelay() {
        fail(3);
        IntStream.range(0, 1_000).forEach(i -> delay.take(ADA));
        clock.pass(Duration.ofSeconds(1));
        assertThat(delay.take(ADA)).isEmpty();
    }

    @Test
    void countsEachNameAndEachKnownBrowserSeparately() {
        fail(3);
        assertThat(delay.take(ADA)).isPresent();
        assertThat(delay.take(BOB)).isEmpty();
        assertThat(delay.take(ADAS_BROWSER)).isEmpty();
    }

    @Test
    void doesNotCountSuccesses() {
        for (int i = 0; i < 100; i++) {
            assertThat(delay.take(ADA)).isEmpty();
            delay.giveBack(ADA);
        }
        fail(3);
        assertThat(delay.take(ADA)).isPresent();
    }

    @Test
    void startsAgainAfterAnHourWithoutAttempts() {
        fail(3);
        clock.pass(Duration.ofSeconds(1));
        fail(1);
        clock.pass(Duration.ofMinutes(59));
        fail(1); // within the hour
        assertThat(delay.take(ADA)).hasValue(Duration.ofSeconds(4));
        clock.pass(Duration.ofHours(1));
        fail(3);
        assertThat(delay.take(ADA)).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void allowsFewAttemptsADay() {
        int attempts = 0;
        for (int second = 0; second < Duration.ofDays(1).toSeconds(); second++) {
            attempts += delay.take(ADA).isEmpty() ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(attempts).isLessThan(300);
    }

    @Test
    void isExactUnderConcurrency() {
        long through = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> delay.take(ADA))
                .filter(Optional::isEmpty)
                .count();
        assertThat(through).isEqualTo(3);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(delay.take(ADA)).isEmpty();
        }
    }
}
