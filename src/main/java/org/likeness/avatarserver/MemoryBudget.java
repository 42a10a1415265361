package org.likeness.avatarserver;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits the memory of pictures in the making to one of the largest at a time. Small ones are not counted, so they never wait. */
final class MemoryBudget {
    /** The largest side of a small picture, in pixels. */
    static final int SMALL = 512;

    private static final int MAX_PIXELS = 2048 * 2048;
    private static final long PATIENCE_SECONDS = 1;

    /** Each waiting request blocks a thread of the server. */
    private static final int MAX_WAITING = 8;

    private final Semaphore pixels = new Semaphore(MAX_PIXELS, true);

    /** Reserves memory for a picture of that side, waiting up to a second; if it returns true, call {@link #release} afterwards. */
    boolean acquire(int side) {
        try {
            long patience = pixels.getQueueLength() < MAX_WAITING ? PATIENCE_SECONDS : 0;
            return side <= SMALL || pixels.tryAcquire(side * side, patience, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void release(int side) {
        if (side > SMALL) {
            pixels.release(side * side);
        }
    }
}
