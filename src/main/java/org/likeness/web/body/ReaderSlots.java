package org.likeness.web.body;

import java.util.HashMap;
import java.util.Map;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.Refusal;

/** Limits how many threads read from slow clients at once: per network and in total. */
final class ReaderSlots {
    private final int maxPerCaller;
    private final int max;
    private final Map<Caller, Integer> taken = new HashMap<>();
    private int total;

    ReaderSlots(int maxPerCaller, int max) {
        this.maxPerCaller = maxPerCaller;
        this.max = max;
    }

    /** @throws RefusedException if no slot is free; otherwise the caller must {@link #leave} it */
    synchronized void enter(Caller caller) throws RefusedException {
        if (taken.getOrDefault(caller, 0) >= maxPerCaller) {
            throw new RefusedException(
                    Refusal.TOO_MANY_AT_ONCE, "more than " + maxPerCaller + " bodies from one address");
        }
        if (total >= max) {
            throw new RefusedException(Refusal.BUSY, "more than " + max + " bodies at once");
        }
        taken.merge(caller, 1, Integer::sum);
        total++;
    }

    synchronized void leave(Caller caller) {
        total--;
        taken.computeIfPresent(caller, (key, before) -> before == 1 ? null : before - 1);
    }
}
