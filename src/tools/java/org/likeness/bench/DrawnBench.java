package org.likeness.bench;

import static java.util.Objects.requireNonNull;
import static org.likeness.bench.Report.number;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;

/** Measures how long it takes to draw an avatar in each style, as a PNG in three sizes, without a cache. */
public final class DrawnBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int MEASURED = 24;

    private DrawnBench() {}

    /** Takes {@code --rounds=N}, how often each style and size is measured in each of its two JVMs, for half a second each time. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 5;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring("--rounds=".length()));
            }
        }
        Collection<RunResult> results =
                Jmh.run(DrawnWays.class, MEASURED, rounds, TimeUnit.MICROSECONDS, FOLDER.resolve("drawn-jmh.txt"));
        var report = new Report(List.of(), "style", "pixels", "min µs", "median µs", "max µs", "KiB allocated");
        for (RunResult result : results) {
            double[] times = Jmh.times(result);
            report.addRow(
                    way(result),
                    result.getParams().getParam("pixels"),
                    number(0, times[0]),
                    number(0, Jmh.median(times)),
                    number(0, times[times.length - 1]),
                    number(
                            0,
                            requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                                            .getScore()
                                    / 1024));
        }
        report.write(FOLDER.resolve("drawn.md"));
    }

    private static String way(RunResult result) {
        return result.getParams().getBenchmark().endsWith(".tutorial")
                ? "five by five boxes"
                : result.getParams().getParam("style").toLowerCase(Locale.ROOT);
    }
}
