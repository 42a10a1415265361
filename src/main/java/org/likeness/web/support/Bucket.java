package org.likeness.web.support;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens that fills up again as time goes by.
 *
 * @param full when it is full if nobody takes anything more
 * @param delay how long who asked last has to wait; zero where they got their token
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
record Bucket(Instant full, Duration delay) {

    /** The bucket after somebody asked it for a token: with one less, or as it was where it holds none. */
    Bucket asked(Rate rate, Instant now) {
        Instant after = (full.isBefore(now) ? now : full).plus(rate.each());
        Duration delay = Duration.between(now.plus(rate.time()), after);
        return delay.isNegative() || delay.isZero() ? new Bucket(after, Duration.ZERO) : new Bucket(full, delay);
    }

    /** The bucket with a token more. */
    Bucket refunded(Rate rate) {
        return new Bucket(full.minus(rate.each()), delay);
    }

    /** How many tokens it holds. */
    int left(Rate rate, Instant now) {
        Duration missing = full.isBefore(now) ? Duration.ZERO : Duration.between(now, full);
        return rate.most()
                - (int) Math.min(
                        rate.most(), missing.plus(rate.each()).minusNanos(1).dividedBy(rate.each()));
    }

    /**
     * How many tokens a bucket holds, and how fast they come back.
     *
     * @param time in which an empty bucket is full again
     */
    record Rate(int most, Duration time) {

        /** In which one token comes back. */
        Duration each() {
            return time.dividedBy(most);
        }
    }
}
