package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.HandTurnedClock;

class CircuitBreakerTest {
    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final CircuitBreaker breaker = new CircuitBreaker(clock);

    @BeforeEach
    void fail() {
        for (int i = 0; i < 4; i++) {
            assertThat(breaker.failed()).isFalse();
        }
    }

    @Test
    void opensAfterFiveFailuresInARow() {
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.failed()).as("opened").isTrue();
        assertThat(breaker.failed()).as("already open").isFalse();
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void startsCountingAgainAfterAnAnswer() {
        breaker.succeeded();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void admitsOneRequestAtATime() {
        breaker.failed();
        clock.pass(Duration.ofSeconds(29));
        assertThat(breaker.admits()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).as("while the other is pending").isFalse();
        assertThat(breaker.isOpen()).isTrue();
        breaker.succeeded();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void waitsAgainAfterAnotherFailure() {
        breaker.failed();
        clock.pass(Duration.ofSeconds(31));
        breaker.admits();
        clock.pass(Duration.ofSeconds(10));
        breaker.failed();
        clock.pass(Duration.ofSeconds(29));
        assertThat(breaker.admits()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
    }
}
