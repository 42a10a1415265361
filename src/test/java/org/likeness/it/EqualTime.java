package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Compares how long two kinds of requests take. */
final class EqualTime {
    private static final int ROUNDS = 10;
    private static final int ATTEMPTS = 3;

    private EqualTime() {}

    /**
     * Checks that a known and an unknown email take about the same time, in the median. The limits are wide, and there are three
     * attempts, because other tests run at the same time; hashing a password for one of them only would fail all attempts.
     *
     * @param known prepares a request for a known email, which is then measured
     * @param unknown the same for an unknown email
     */
    static void assertFor(Supplier<Runnable> known, Supplier<Runnable> unknown) {
        var ratios = new ArrayList<Double>();
        while (ratios.size() < ATTEMPTS && ratios.stream().noneMatch(EqualTime::isAlike)) {
            ratios.add(ratio(known, unknown));
        }
        assertThat(ratios).anyMatch(EqualTime::isAlike);
    }

    private static boolean isAlike(double ratio) {
        return ratio > 0.25 && ratio < 4;
    }

    private static double ratio(Supplier<Runnable> known, Supplier<Runnable> unknown) {
        var knownTimes = new ArrayList<Long>();
        var unknownTimes = new ArrayList<Long>();
        for (int i = 0; i < ROUNDS; i++) {
            knownTimes.add(nanos(known.get()));
            unknownTimes.add(nanos(unknown.get()));
        }
        return (double) median(knownTimes) / median(unknownTimes);
    }

    private static long nanos(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }
}
