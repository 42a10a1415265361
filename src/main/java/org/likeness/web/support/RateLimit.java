package org.likeness.web.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.likeness.config.LimitSettings;
import org.likeness.config.Settings;

/**
 * How often a caller may do something: a bucket of tokens for each kind and each caller. All are in the memory of this server; of more
 * callers than it has room for, those that it has not seen for long start anew.
 */
@ApplicationScoped
public class RateLimit {
    private static final int MOST_BUCKETS = 100_000;
    private static final int MOST_UNSENT_FORMS = 60;

    /** What is limited, each with the time in which as many as the operator allows, or we, may be done. */
    public enum Kind {
        /** Attempts to sign in that fail. */
        SIGN_INS(Duration.ofMinutes(5)),
        REGISTRATIONS(Duration.ofHours(1)),
        /** New pictures: uploads, drafts, imports, other squares, and those that are had back. */
        UPLOADS(Duration.ofMinutes(10)),
        GUEST_COMMENTS(Duration.ofMinutes(1)),
        /** Profiles that programs look up. */
        PROFILES(Duration.ofMinutes(1)),
        /** Forms of strangers that wait in a session until they have signed in; no setting. */
        UNSENT_FORMS(Duration.ofMinutes(10));

        private final Duration time;

        Kind(Duration time) {
            this.time = time;
        }

        private Bucket.Rate rate(LimitSettings limits) {
            int most = switch (this) {
                case SIGN_INS -> limits.signIns();
                case REGISTRATIONS -> limits.registrations();
                case UPLOADS -> limits.uploads();
                case GUEST_COMMENTS -> limits.guestComments();
                case PROFILES -> limits.profiles();
                case UNSENT_FORMS -> MOST_UNSENT_FORMS;
            };
            return new Bucket.Rate(most, time);
        }
    }

    /**
     * What somebody who asked may do.
     *
     * @param most how many times at once, when nothing was done for long
     * @param left how many times more, now
     * @param full when as many as the most are allowed again
     * @param delay how long they have to wait before anything is done, in whole seconds, at least one; empty where it may be done now
     */
    public record Allowance(int most, int left, Instant full, Optional<Duration> delay) {}

    private record Key(Kind kind, Caller caller) {}

    private final LimitSettings limits;
    private final Clock clock;
    private final Cache<Key, Bucket> buckets;

    @Inject
    RateLimit(Settings settings, Clock clock) {
        this(settings.limits(), clock);
    }

    RateLimit(LimitSettings limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterWrite(Kind.REGISTRATIONS.time) // the longest: by then every bucket is full
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RateLimit() {
        this.limits = null;
        this.clock = null;
        this.buckets = null;
    }

    /**
     * Lets somebody do something once, or not.
     *
     * @return empty where they may; otherwise how long they have to wait, in whole seconds, at least one
     */
    public Optional<Duration> take(Kind kind, Caller caller) {
        return ask(kind, caller).delay();
    }

    /** The same, and how much is left. */
    public Allowance ask(Kind kind, Caller caller) {
        Instant now = clock.instant();
        Bucket.Rate rate = kind.rate(limits);
        Bucket after = buckets.asMap().compute(new Key(kind, caller), (key, before) -> {
            Bucket bucket = before == null ? new Bucket(now, Duration.ZERO) : before;
            return bucket.asked(rate, now);
        });
        return new Allowance(rate.most(), after.left(rate, now), after.full(), wholeSeconds(after.delay()));
    }

    private static Optional<Duration> wholeSeconds(Duration delay) {
        return delay.isZero()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(delay.minusNanos(1).toSeconds() + 1));
    }

    /** Takes back that somebody did something once: it was of a kind that does not count. */
    public void giveBack(Kind kind, Caller caller) {
        buckets.asMap().computeIfPresent(new Key(kind, caller), (key, before) -> before.refunded(kind.rate(limits)));
    }
}
