package org.likeness.corpus;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.corpus.Outcome.Crashed;
import org.likeness.picture.Crop;
import org.likeness.picture.Drawn;

/** The contract of the pipeline for any bytes: clean renditions or a refusal, within limits of time and memory. */
final class Contract {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final EngineRoute route;
    private Duration longest = Duration.ZERO;
    private long most;

    Contract(EngineRoute route) {
        this.route = route;
    }

    /**
     * Checks the result for a file.
     *
     * @param broken takes a line for each promise that was not kept
     */
    Outcome check(byte[] file, Optional<Crop> crop, List<String> broken) {
        long allocated = THREAD.getCurrentThreadAllocatedBytes();
        long start = THREAD.getCurrentThreadCpuTime();
        Outcome outcome = route.take(file, crop);
        var time = Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - start);
        allocated = THREAD.getCurrentThreadAllocatedBytes() - allocated;
        longest = time.compareTo(longest) > 0 ? time : longest;
        most = Math.max(most, allocated);
        if (time.compareTo(Report.LONG) > 0) {
            broken.add(route.name() + " took " + time.toMillis() + " ms");
        }
        if (outcome instanceof Crashed crash) {
            broken.add(route.name() + " " + crash.what());
        } else if (outcome instanceof Accepted accepted) {
            checkOutputs(accepted, broken);
        }
        return outcome;
    }

    private void checkOutputs(Accepted accepted, List<String> broken) {
        for (byte[] output : accepted.files()) {
            var found = new ArrayList<>(Metadata.in(output));
            if (Drawn.decoded(output) == null) {
                found.add("cannot be decoded");
            }
            found.forEach(line -> broken.add(route.name() + " output: " + line));
        }
    }

    /** The processor time of the most costly file, and the bytes of heap of another, most of them garbage soon. */
    String costs() {
        return route.name() + ": longest " + longest.toMillis() + " ms, most allocated " + (most >> 20) + " MiB";
    }
}
