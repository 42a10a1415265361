package org.likeness.fetch;

import java.time.Duration;

/**
 * How much of another server is put up with.
 *
 * @param bytes of the answer's body, 1 byte to 1 GiB
 * @param time for everything, from the name to the last byte and with all redirects; over 0 s, at most 5 minutes
 * @param redirects that are followed, 0 to 20
 */
public record Limits(long bytes, Duration time, int redirects) {
    private static final long MOST_BYTES = 1L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_REDIRECTS = 20;

    /** @throws IllegalArgumentException when one is out of its range */
    public Limits {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("bytes must be 1 to " + MOST_BYTES + ", was " + bytes);
        }
        if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("time must be over 0 s and at most " + LONGEST + ", was " + time);
        }
        if (redirects < 0 || redirects > MOST_REDIRECTS) {
            throw new IllegalArgumentException("redirects must be 0 to " + MOST_REDIRECTS + ", was " + redirects);
        }
    }
}
