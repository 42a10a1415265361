package org.likeness.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps us from asking a server that fails: open after 5 failures in a row, it lets one try again every 30 seconds. */
final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant next = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody may ask now. */
    synchronized boolean isOpen() {
        return failures >= FAILURES && clock.instant().isBefore(next);
    }

    /** Whether the caller may ask now, and says afterwards how it went. */
    synchronized boolean admits() {
        if (isOpen()) {
            return false;
        }
        if (failures >= FAILURES) {
            next = clock.instant().plus(PAUSE); // the others wait for how this try goes
        }
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    /** Tells whether that has opened it. */
    synchronized boolean failed() {
        next = clock.instant().plus(PAUSE);
        return failures < FAILURES && ++failures == FAILURES;
    }
}
