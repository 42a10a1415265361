package org.likeness.picture;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor time that this thread may spend on one picture, asked by whatever runs in loops over its data. */
final class CpuBudget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end;
    private boolean spent;

    CpuBudget(Duration cpu) {
        this.end = THREADS.getCurrentThreadCpuTime() + cpu.toNanos();
    }

    /** @throws Spent when there is no time left */
    void check() {
        if (THREADS.getCurrentThreadCpuTime() > end) {
            spent = true;
            throw new Spent();
        }
    }

    /** Whether a check failed: libraries in between may have made another exception of it. */
    boolean isSpent() {
        return spent;
    }

    /** Ends the work on a picture. */
    static final class Spent extends RuntimeException {}
}
