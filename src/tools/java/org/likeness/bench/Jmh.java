package org.likeness.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.likeness.Terminal;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How ways of doing something are measured in process: each in two JVMs of its own, in iterations of half a second. */
final class Jmh {
    private static final int JVMS = 2;
    private static final int WARM_UPS = 5;
    private static final int ITERATION_MILLISECONDS = 500;

    private Jmh() {}

    /**
     * Measures all ways.
     *
     * @param count how many there are, with all their parameters
     * @param rounds how often each is measured in each JVM
     * @param words the file for all that JMH says
     */
    static Collection<RunResult> run(Class<?> ways, int count, int rounds, TimeUnit unit, Path words)
            throws RunnerException {
        int seconds = count * JVMS * (rounds + WARM_UPS) * ITERATION_MILLISECONDS / 1000;
        Terminal.remark("JMH's own words go to " + words + "; this takes about " + seconds + " s.");
        return new Runner(new OptionsBuilder()
                        .include(ways.getName() + ".*")
                        .mode(Mode.AverageTime)
                        .timeUnit(unit)
                        .forks(JVMS)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.milliseconds(ITERATION_MILLISECONDS))
                        .measurementIterations(rounds)
                        .measurementTime(TimeValue.milliseconds(ITERATION_MILLISECONDS))
                        .addProfiler(GCProfiler.class)
                        .output(words.toString())
                        .build())
                .run();
    }

    /** The time of one call in each iteration of each JVM, sorted. */
    static double[] times(RunResult result) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
    }

    static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
