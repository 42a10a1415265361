package org.likeness.picture;

import java.time.Duration;

/** Limits for tests. */
public final class Limits {
    /** Those of the default settings. */
    public static final PictureLimits USUAL =
            new PictureLimits(10 << 20, 50_000_000, 10_000, Duration.ofSeconds(5), 2, Duration.ofSeconds(10));

    private Limits() {}
}
