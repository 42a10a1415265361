package org.likeness.picture;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The CPU time that the current thread may spend on one picture. Everything that loops over its data checks it. */
final class CpuBudget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end;
    private boolean spent;

    CpuBudget(Duration cpu) {
        this.end = THREADS.getCurrentThreadCpuTime() + cpu.toNanos();
    }

    /** @throws Spent if no time is left */
    void check() {
        if (THREADS.getCurrentThreadCpuTime() > end) {
            spent = true;
            throw new Spent();
        }
    }

    /** Whether a check has failed; libraries may have wrapped or replaced the exception. */
    boolean isSpent() {
        return spent;
    }

    /** Ends the processing of a picture. */
    static final class Spent extends RuntimeException {}
}
