package org.likeness.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Limits how many threads use the database at a time. Further threads wait for up to two seconds. If no thread has made progress for
 * two seconds, for example because a table is locked, further threads are refused at once and stay free for other requests.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/architecture/patterns/bulkhead">Bulkhead pattern</a>
 */
final class Bulkhead {
    private static final long MAX_WAIT = Duration.ofSeconds(2).toNanos();

    /** Work that takes longer does not count as progress: it probably waited for a lock and gave up. */
    private static final long MAX_TIME_OF_PROGRESS = Duration.ofSeconds(1).toNanos();

    private final Semaphore permits;
    private final AtomicInteger inside = new AtomicInteger();
    private final LongSupplier nanos;
    private volatile long lastProgress;

    /** @param nanos {@link System#nanoTime}, or a clock for tests */
    Bulkhead(int permits, LongSupplier nanos) {
        this.permits = new Semaphore(permits, true);
        this.nanos = nanos;
        this.lastProgress = nanos.getAsLong();
    }

    /** Takes a permit. If successful, the caller has to call {@link #leave}. */
    boolean enter() {
        if (!acquired()) {
            return false;
        }
        if (inside.getAndIncrement() == 0) {
            lastProgress = nanos.getAsLong(); // nobody was in it who could have made progress
        }
        return true;
    }

    private boolean acquired() {
        if (permits.tryAcquire()) {
            return true;
        }
        long end = nanos.getAsLong() + MAX_WAIT;
        try {
            while (true) {
                long now = nanos.getAsLong();
                long wait = Math.min(lastProgress + MAX_WAIT, end) - now;
                if (wait <= 0) {
                    return false;
                }
                if (permits.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param entered the time of {@link #enter} on the same clock */
    void leave(long entered) {
        long now = nanos.getAsLong();
        if (now - entered <= MAX_TIME_OF_PROGRESS) {
            lastProgress = now;
        }
        inside.decrementAndGet();
        permits.release();
    }
}
