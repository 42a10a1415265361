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
import org.likeness.config.LimitSettings;
import org.likeness.config.Settings;

/**
 * Limits how often a caller may do something: a token bucket for each kind of action and each caller. Buckets are kept in memory, up to
 * 100,000; beyond that, the least recently used are dropped.
 */
@Singleton
public class RateLimit {
    private static final int MAX_BUCKETS = 100_000;
    private static final int MAX_PENDING_FORMS = 60;
    private static final int MAX_PASSWORD_STRENGTHS = 120;
    private static final int NEW_MEMBER_DIVISOR = 5;

    /** The limited actions, each with the period for which its setting allows a number of them. */
    public enum Kind {
        /** Failed password attempts. */
        SIGN_INS(Duration.ofMinutes(5)),
        REGISTRATIONS(Duration.ofHours(1)),
        /** Uploads, drafts, imports, re-crops and restores. */
        UPLOADS(Duration.ofMinutes(10)),
        GUEST_COMMENTS(Duration.ofMinutes(1)),
        POSTS(Duration.ofHours(1)),
        /** Posts of accounts younger than a day. */
        FIRST_POSTS(Duration.ofHours(1)),
        COMMENTS(Duration.ofMinutes(10)),
        /** Comments of accounts younger than a day. */
        FIRST_COMMENTS(Duration.ofMinutes(10)),
        /** Requests of programs for profiles. */
        PROFILES(Duration.ofMinutes(1)),
        /** Unknown hashes that are looked up on other servers. */
        UNKNOWN_HASHES(Duration.ofMinutes(1)),
        /** Requested emails: to choose a new password, to confirm an email. */
        EMAILS(Duration.ofHours(1)),
        /** Reports of texts, profiles and pictures. */
        REPORTS(Duration.ofHours(1)),
        /** Passwords whose strength is shown while they are typed; not configurable. */
        PASSWORD_STRENGTHS(Duration.ofMinutes(1)),
        /** Forms kept for visitors until they have signed in; not configurable. */
        PENDING_FORMS(Duration.ofMinutes(10));

        private final Duration time;

        Kind(Duration time) {
            this.time = time;
        }

        private TokenBucket.Rate rate(LimitSettings limits) {
            int max = switch (this) {
                case SIGN_INS -> limits.signIns();
                case REGISTRATIONS -> limits.registrations();
                case UPLOADS -> limits.uploads();
                case GUEST_COMMENTS -> limits.guestComments();
                case POSTS -> limits.posts();
                case FIRST_POSTS -> Math.max(1, limits.posts() / NEW_MEMBER_DIVISOR);
                case COMMENTS -> limits.comments();
                case FIRST_COMMENTS -> Math.max(1, limits.comments() / NEW_MEMBER_DIVISOR);
                case PROFILES -> limits.profiles();
                case UNKNOWN_HASHES -> limits.unknownHashes();
                case EMAILS -> limits.emails();
                case REPORTS -> limits.reports();
                case PASSWORD_STRENGTHS -> MAX_PASSWORD_STRENGTHS;
                case PENDING_FORMS -> MAX_PENDING_FORMS;
            };
            return new TokenBucket.Rate(max, time);
        }
    }

    /**
     * The result of a request for one action.
     *
     * @param max the size of the bucket
     * @param left how many more actions are allowed now
     * @param full when the bucket will be full again
     * @param delay how long to wait, in whole seconds, at least one; empty if the action is allowed now
     */
    public record Allowance(int max, int left, Instant full, Optional<Duration> delay) {}

    private record Key(Kind kind, Caller caller) {}

    private final LimitSettings limits;
    private final Clock clock;
    private final Cache<Key, TokenBucket> buckets;

    @Inject
    RateLimit(Settings settings, Clock clock) {
        this(settings.limits(), clock);
    }

    RateLimit(LimitSettings limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterWrite(Kind.REGISTRATIONS.time) // the longest period: by then every bucket is full
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Takes a token for one action.
     *
     * @return how long to wait, in whole seconds, at least one; empty if the action is allowed now
     */
    public Optional<Duration> take(Kind kind, Caller caller) {
        return ask(kind, caller).delay();
    }

    /** Takes a token for one action, and returns what is left. */
    public Allowance ask(Kind kind, Caller caller) {
        Instant now = clock.instant();
        TokenBucket.Rate rate = kind.rate(limits);
        TokenBucket after = buckets.asMap().compute(new Key(kind, caller), (key, before) -> {
            TokenBucket bucket = before == null ? new TokenBucket(now, Duration.ZERO) : before;
            return bucket.asked(rate, now);
        });
        return new Allowance(rate.max(), after.left(rate, now), after.full(), wholeSeconds(after.delay()));
    }

    /** How long the caller would have to wait now; empty if not at all. Nothing is counted. */
    public Optional<Duration> delay(Kind kind, Caller caller) {
        var bucket = buckets.getIfPresent(new Key(kind, caller));
        return bucket == null
                ? Optional.empty()
                : wholeSeconds(bucket.asked(kind.rate(limits), clock.instant()).delay());
    }

    private static Optional<Duration> wholeSeconds(Duration delay) {
        return delay.isZero()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(delay.minusNanos(1).toSeconds() + 1));
    }

    /** Gives a token back for an action that turned out not to count. */
    public void giveBack(Kind kind, Caller caller) {
        buckets.asMap().computeIfPresent(new Key(kind, caller), (key, before) -> before.refunded(kind.rate(limits)));
    }
}
