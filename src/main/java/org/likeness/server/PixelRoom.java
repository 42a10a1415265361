package org.likeness.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room in memory for pictures in the making: two of the largest fit in at a time. Small ones take none, so that nobody waits for them. */
@ApplicationScoped
class PixelRoom {
    /** The largest side of a small picture, in pixels. */
    static final int SMALL = 512;

    private static final int MOST_PIXELS = 2 * 2048 * 2048;
    private static final long PATIENCE_SECONDS = 1;

    private final Semaphore pixels = new Semaphore(MOST_PIXELS, true);

    /** Whether there is room for a picture of that side within a second; then it is to be left afterwards. */
    boolean enter(int side) {
        try {
            return side <= SMALL || pixels.tryAcquire(side * side, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(int side) {
        if (side > SMALL) {
            pixels.release(side * side);
        }
    }
}
