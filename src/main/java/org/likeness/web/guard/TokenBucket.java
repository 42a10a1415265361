package org.likeness.web.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket that refills over time.
 *
 * @param full when the bucket will be full if no more tokens are taken
 * @param delay how long the last caller has to wait; zero if they got a token
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
record TokenBucket(Instant full, Duration delay) {

    /** The bucket after a request for a token: with one less, or unchanged if it is empty. */
    TokenBucket asked(Rate rate, Instant now) {
        Instant after = (full.isBefore(now) ? now : full).plus(rate.each());
        Duration delay = Duration.between(now.plus(rate.time()), after);
        return delay.isNegative() || delay.isZero()
                ? new TokenBucket(after, Duration.ZERO)
                : new TokenBucket(full, delay);
    }

    /** The bucket with one more token. */
    TokenBucket refunded(Rate rate) {
        return new TokenBucket(full.minus(rate.each()), delay);
    }

    /** The number of tokens in the bucket. */
    int left(Rate rate, Instant now) {
        Duration missing = full.isBefore(now) ? Duration.ZERO : Duration.between(now, full);
        return rate.max()
                - (int) Math.min(
                        rate.max(), missing.plus(rate.each()).minusNanos(1).dividedBy(rate.each()));
    }

    /**
     * The size of a bucket and how fast it refills.
     *
     * @param time in which an empty bucket refills
     */
    record Rate(int max, Duration time) {

        /** The time for one token. */
        Duration each() {
            return time.dividedBy(max);
        }
    }
}
