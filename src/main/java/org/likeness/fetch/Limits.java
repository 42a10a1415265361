package org.likeness.fetch;

import java.time.Duration;

/**
 * Limits of one download.
 *
 * @param bytes of the body, 1 byte to 1 GiB
 * @param time for everything from the DNS query to the last byte, with all redirects; more than 0 s, at most 5 minutes
 * @param redirects to follow, 0 to 20
 */
public record Limits(long bytes, Duration time, int redirects) {
    private static final long MAX_BYTES = 1L << 30;
    private static final Duration MAX_TIME = Duration.ofMinutes(5);
    private static final int MAX_REDIRECTS = 20;

    /** @throws IllegalArgumentException if a value is out of range */
    public Limits {
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("bytes must be 1 to " + MAX_BYTES + ", was " + bytes);
        }
        if (time.isZero() || time.isNegative() || time.compareTo(MAX_TIME) > 0) {
            throw new IllegalArgumentException("time must be over 0 s and at most " + MAX_TIME + ", was " + time);
        }
        if (redirects < 0 || redirects > MAX_REDIRECTS) {
            throw new IllegalArgumentException("redirects must be 0 to " + MAX_REDIRECTS + ", was " + redirects);
        }
    }
}
