package org.likeness.bench;

import static java.util.Objects.requireNonNull;
import static org.likeness.bench.Report.number;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.likeness.gravatar.EmailHash;
import org.openjdk.jmh.results.RunResult;

/** Measures ways to make the Gravatar address for an e-mail, each in its own JVMs. */
public final class UrlBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String ALONE = "bareDigest";
    private static final List<String> WAYS = List.of("likeness", ALONE, "commonsCodec", "tutorial", "primeFaces");

    private UrlBench() {}

    /** Takes {@code --rounds=N}, how often each way is measured in each of its two JVMs, for half a second each time. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 5;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring("--rounds=".length()));
            }
        }
        int ways = WAYS.size() * EmailHash.Algorithm.values().length;
        Collection<RunResult> results =
                Jmh.run(UrlWays.class, ways, rounds, TimeUnit.NANOSECONDS, FOLDER.resolve("url-jmh.txt"));
        var codec = DigestUtils.class.getProtectionDomain().getCodeSource().getLocation();
        var report = new Report(
                List.of(Path.of(codec.toURI()).getFileName().toString()),
                "hash",
                "way",
                "min ns",
                "median ns",
                "max ns",
                "to the digest alone",
                "bytes");
        for (var algorithm : EmailHash.Algorithm.values()) {
            double alone = Jmh.median(Jmh.times(result(results, algorithm, ALONE)));
            for (String way : WAYS) {
                var result = result(results, algorithm, way);
                double[] times = Jmh.times(result);
                report.addRow(
                        algorithm.name(),
                        way,
                        number(0, times[0]),
                        number(0, Jmh.median(times)),
                        number(0, times[times.length - 1]),
                        number(2, Jmh.median(times) / alone),
                        number(
                                0,
                                requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                                        .getScore()));
            }
        }
        report.write(FOLDER.resolve("url.md"));
    }

    private static RunResult result(Collection<RunResult> results, EmailHash.Algorithm algorithm, String way) {
        return results.stream()
                .filter(one -> one.getParams().getBenchmark().endsWith("." + way))
                .filter(one -> one.getParams().getParam("algorithm").equals(algorithm.name()))
                .findFirst()
                .orElseThrow();
    }
}
