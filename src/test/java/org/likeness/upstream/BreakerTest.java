package org.likeness.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.HandTurnedClock;

class BreakerTest {
    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Breaker breaker = new Breaker(clock);

    @BeforeEach
    void fail() {
        for (int i = 0; i < 4; i++) {
            assertThat(breaker.failed()).isFalse();
        }
    }

    @Test
    void opensWithTheFifthFailureInARow() {
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.failed()).as("opened").isTrue();
        assertThat(breaker.failed()).as("open already").isFalse();
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void beginsToCountAnewWithAnAnswer() {
        breaker.answered();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsOneTryAtATime() {
        breaker.failed();
        clock.pass(Duration.ofSeconds(29));
        assertThat(breaker.admits()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).as("while the other tries").isFalse();
        assertThat(breaker.isOpen()).isTrue();
        breaker.answered();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void waitsAgainAfterATryThatFailed() {
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
