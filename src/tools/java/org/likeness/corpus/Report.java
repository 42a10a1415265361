package org.likeness.corpus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results of all files on one route: counts, and a line for each problem. */
final class Report {
    static final Duration LONG = Duration.ofSeconds(2);
    static final long MUCH = 256L << 20;

    /** What can be wrong with a file. */
    enum Problem {
        ACCEPTED_THOUGH_REJECT("accepted, should be refused"),
        REFUSED_THOUGH_ACCEPT("refused, should be accepted"),
        WRONG_PICTURE("wrong picture"),
        NOT_UPRIGHT("not upright"),
        OVER_TIME("over " + LONG.toSeconds() + " s"),
        OVER_MEMORY("over " + (MUCH >> 20) + " MiB"),
        CRASHED("crashed"),
        METADATA("metadata left in any output");

        private final String words;

        Problem(String words) {
            this.words = words;
        }
    }

    private final String route;
    private final Map<Problem, Integer> problems = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Double> distances = new ArrayList<>();
    private int files;
    private int accepted;
    private int withoutReference;
    private Duration longest = Duration.ZERO;
    private String longestFile = "";
    private OptionalLong most = OptionalLong.empty();
    private String mostFile = "";

    Report(String route) {
        this.route = route;
    }

    void problem(Problem problem, String file, String why) {
        problems.merge(problem, 1, Integer::sum);
        lines.add("  " + problem.words.toUpperCase(Locale.ROOT) + " " + file + ": " + why);
    }

    void accepted() {
        accepted++;
    }

    void refused(String reason) {
        refused.merge(reason, 1, Integer::sum);
    }

    /** @param distance to the reference, which took the file, too */
    void compared(double distance) {
        distances.add(distance);
    }

    /** The reference does not take the file. */
    void notCompared() {
        withoutReference++;
    }

    void cost(String file, Duration time, OptionalLong memory) {
        files++;
        if (time.compareTo(longest) > 0) {
            longest = time;
            longestFile = file;
        }
        if (memory.isPresent() && memory.getAsLong() > most.orElse(-1)) {
            most = memory;
            mostFile = file;
        }
        if (time.compareTo(LONG) > 0) {
            problem(Problem.OVER_TIME, file, time.toMillis() + " ms");
        }
        if (memory.orElse(0) > MUCH) {
            problem(Problem.OVER_MEMORY, file, (memory.orElse(0) >> 20) + " MiB");
        }
    }

    boolean clean() {
        return problems.isEmpty();
    }

    /** @param reference its name, or why there is none */
    String text(String reference) {
        var text = new ArrayList<String>();
        text.add(route + ": " + files + " files");
        text.add("  accepted " + accepted);
        text.add("  refused " + refused.values().stream().mapToInt(i -> i).sum()
                + refused.entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining(", ", refused.isEmpty() ? "" : ": ", "")));
        Arrays.stream(Problem.values())
                .map(problem -> "  " + problem.words + " " + problems.getOrDefault(problem, 0) + detail(problem))
                .forEach(text::add);
        text.add("  compared with " + reference + ": " + distances.size() + spread() + "; not taken by it: "
                + withoutReference);
        text.addAll(lines);
        return String.join("\n", text);
    }

    private String detail(Problem problem) {
        return switch (problem) {
            case OVER_TIME -> " (longest " + longest.toMillis() + " ms: " + longestFile + ")";
            case OVER_MEMORY ->
                most.isPresent()
                        ? " (most " + (most.getAsLong() >> 20) + " MiB: " + mostFile + ")"
                        : " (not known here: needs Linux, and the pipeline in this process)";
            default -> "";
        };
    }

    private String spread() {
        if (distances.isEmpty()) {
            return "";
        }
        var sorted = new ArrayList<>(distances);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                ", mean difference of 0 to 255: median %.2f, 95%% below %.2f, largest %.2f",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
