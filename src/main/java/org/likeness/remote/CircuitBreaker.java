package org.likeness.remote;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Stops requests to a server that fails: after 5 failures in a row it is open and lets one request pass every 30 seconds. */
final class CircuitBreaker {
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MAX_SERVERS = 1_000;

    private final Clock clock;
    private int failures;
    private Instant next = Instant.MIN;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Circuit breakers by server; those of servers that are no longer used are evicted. */
    static LoadingCache<String, CircuitBreaker> perServer(Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_SERVERS)
                .executor(Runnable::run)
                .build(server -> new CircuitBreaker(clock));
    }

    /** Whether requests are refused now. */
    synchronized boolean isOpen() {
        return failures >= FAILURES && clock.instant().isBefore(next);
    }

    /** Whether the server has failed too often, and has not answered since. */
    synchronized boolean isFailing() {
        return failures >= FAILURES;
    }

    /** Whether the caller may send a request now; it must report the result with {@link #succeeded} or {@link #failed}. */
    synchronized boolean admits() {
        if (isOpen()) {
            return false;
        }
        if (failures >= FAILURES) {
            next = clock.instant().plus(PAUSE); // the others wait for the result of this request
        }
        return true;
    }

    /** Reports that the server answered as it should. */
    synchronized void succeeded() {
        failures = 0;
    }

    /**
     * Reports that the server failed.
     *
     * @return whether this failure opened the circuit breaker
     */
    synchronized boolean failed() {
        next = clock.instant().plus(PAUSE);
        return failures < FAILURES && ++failures == FAILURES;
    }
}
