package org.likeness.bench;

import static org.likeness.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A server with what is asked for, and what was measured there.
 *
 * @param cookies of all requests; may be empty
 */
record Competitor(String name, URI address, String cookies, List<Wrk> runs) {

    Competitor(String name, URI address) {
        this(name, address, "");
    }

    Competitor(String name, URI address, String cookies) {
        this(name, address, cookies, new ArrayList<>());
    }

    void run(int seconds) throws IOException {
        runs.add(Wrk.run(address, cookies, seconds));
    }

    /** The middle of the runs. */
    double perSecond() {
        return sorted(Wrk::perSecond)[1];
    }

    /** Minimum / median / maximum. */
    String spread(int places, ToDoubleFunction<Wrk> value) {
        double[] values = sorted(value);
        return number(places, values[0]) + " / " + number(places, values[1]) + " / " + number(places, values[2]);
    }

    /** The least, the middle and the greatest of the runs. */
    private double[] sorted(ToDoubleFunction<Wrk> value) {
        double[] all = runs.stream().mapToDouble(value).sorted().toArray();
        return new double[] {all[0], all[all.length / 2], all[all.length - 1]};
    }
}
