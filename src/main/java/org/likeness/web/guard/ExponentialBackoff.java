package org.likeness.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.likeness.config.Settings;

/**
 * Delays password attempts more and more: after a number of failures, each further attempt has to wait, twice as long each time. An hour
 * without an attempt starts again. Kept in memory, for up to 50,000 callers; beyond that, the least recently used are dropped.
 */
@Singleton
public class ExponentialBackoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration RESET_AFTER = Duration.ofHours(1);
    private static final int MAX_CALLERS = 50_000;
    private static final int MAX_DOUBLINGS = 30;

    /**
     * The failures of a caller.
     *
     * @param next when the next attempt may be made
     * @param delay how long the latest attempt has to wait; zero if it may be made
     */
    private record Failures(int count, Instant next, Duration delay) {}

    private final int free;
    private final Clock clock;
    private final Cache<Caller, Failures> failures;

    @Inject
    ExponentialBackoff(Settings settings, Clock clock) {
        this(settings.limits().signIns(), clock);
    }

    /** @param free how many failures have no delay */
    ExponentialBackoff(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterWrite(RESET_AFTER)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Starts an attempt. It counts as failed at once, because many requests may come at the same time.
     *
     * @return how long to wait, in whole seconds, at least one; empty if the attempt may be made
     */
    public Optional<Duration> take(Caller caller) {
        Instant now = clock.instant();
        var after = failures.asMap().compute(caller, (key, before) -> {
            if (before == null) {
                return failed(1, now);
            }
            return before.next().isAfter(now)
                    ? new Failures(before.count(), before.next(), Duration.between(now, before.next()))
                    : failed(before.count() + 1, now);
        });
        return after.delay().isZero()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(after.delay().minusNanos(1).toSeconds() + 1));
    }

    private Failures failed(int count, Instant now) {
        return new Failures(count, now.plus(delayAfter(count)), Duration.ZERO);
    }

    private Duration delayAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(count - free, MAX_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** Takes an attempt back, because it was successful. */
    public void giveBack(Caller caller) {
        Instant now = clock.instant();
        failures.asMap()
                .computeIfPresent(
                        caller, (key, before) -> new Failures(Math.max(0, before.count() - 1), now, Duration.ZERO));
    }
}
