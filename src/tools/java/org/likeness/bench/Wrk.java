package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code wrk} has measured in one run.
 *
 * @param requests that were answered
 * @param perSecond the same
 * @param median of the answers' times, in milliseconds
 * @param slowest in milliseconds; 99 of 100 answers took no longer
 * @see <a href="https://github.com/wg/wrk">wrk</a>
 */
record Wrk(long requests, double perSecond, double median, double slowest) {
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in()");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)()");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    /**
     * 32 clients on two threads, each asking for the page again as soon as it is there.
     *
     * @throws IOException when an answer is not 200, or none comes
     */
    static Wrk run(URI page, int seconds) throws IOException {
        return run(page, "", seconds);
    }

    /** @param cookies of all requests; may be empty */
    static Wrk run(URI page, String cookies, int seconds) throws IOException {
        return run(page, seconds, cookies.isEmpty() ? List.of() : List.of("-H", "Cookie: " + cookies), List.of());
    }

    /**
     * The same, but a script says what is asked for.
     *
     * @param argument of the script
     */
    static Wrk run(URI site, int seconds, Path script, int argument) throws IOException {
        return run(site, seconds, List.of("-s", script.toString()), List.of("--", Integer.toString(argument)));
    }

    private static Wrk run(URI page, int seconds, List<String> options, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(List.of("wrk", "-t2", "-c32", "-d" + seconds + "s", "--latency", "--timeout", "20s"));
        command.addAll(options);
        command.add(page.toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException(page + " was not always answered:\n" + output);
        }
        return new Wrk(
                (long) number(REQUESTS, output),
                number(PER_SECOND, output),
                number(MEDIAN, output),
                number(SLOWEST, output));
    }

    private static double number(Pattern pattern, String output) throws IOException {
        MatchResult found = pattern.matcher(output)
                .results()
                .findFirst()
                .orElseThrow(() -> new IOException("wrk says something else:\n" + output));
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
