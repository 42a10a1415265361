package org.likeness.demo;

import java.time.Duration;
import org.likeness.Terminal;

/** Prints the progress every few seconds and at the end. */
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final String what;
    private final int all;
    private int done;
    private long told = System.nanoTime();

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void step() {
        done++;
        if (done == all || System.nanoTime() - told > PAUSE.toNanos()) {
            told = System.nanoTime();
            Terminal.result(String.format("%,d of %,d %s", done, all, what));
        }
    }
}
