package org.likeness.corpus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.likeness.Terminal;
import org.likeness.corpus.Index.Expectation;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.corpus.Outcome.Crashed;
import org.likeness.corpus.Outcome.Refused;
import org.likeness.corpus.Report.Problem;
import org.likeness.picture.Engine;

/** The program behind {@code bin/corpus}: runs all files of folders through the pipeline and checks each result. */
public final class Corpus {
    /** Above this mean difference to the reference, picture or colours are wrong; right ones stay below 3. */
    private static final double ANOTHER_PICTURE = 4;

    /** The same for squares with few pixels, where JPEG keeps fewer colours. */
    private static final double ANOTHER_SMALL_PICTURE = 8;

    private static final int SMALL = 100;

    /** Below this advantage of another way up, it is as good as none. */
    private static final double SYMMETRIC = 0.5;

    private final Path folder;
    private final Index index;
    private final List<Path> files;
    private final Optional<Reference> reference;

    private Corpus(Path folder, Optional<Reference> reference) throws IOException {
        this.folder = folder;
        this.index = Index.of(folder);
        this.reference = reference;
        try (var all = Files.walk(folder)) {
            this.files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(Index.NAME)))
                    .sorted()
                    .toList();
        }
    }

    public static void main(String[] args) throws IOException {
        var routes = new ArrayList<Route>();
        var folders = new ArrayList<Path>();
        for (var words = Arrays.asList(args).iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--engine" ->
                    routes.add(EngineRoute.of(Engine.valueOf(words.next().toUpperCase(Locale.ROOT))));
                case "--url" -> routes.add(new ServerRoute(URI.create(words.next())));
                default -> folders.add(Path.of(word));
            }
        }
        if (folders.isEmpty() || !folders.stream().allMatch(Files::isDirectory)) {
            Terminal.remark("usage: bin/corpus FOLDER... [--engine portable|skia] [--url URL]");
            System.exit(2);
        }
        if (routes.isEmpty()) {
            Arrays.stream(Engine.values()).map(EngineRoute::of).forEach(routes::add);
        }
        boolean clean = true;
        try (var reference = Reference.start().orElse(null)) {
            for (Path folder : folders) {
                clean &= new Corpus(folder, Optional.ofNullable(reference)).run(routes);
            }
        }
        System.exit(clean ? 0 : 1);
    }

    /** Whether nothing is wrong on any of the ways. */
    private boolean run(List<Route> routes) throws IOException {
        Terminal.result(
                index.size() == 0
                        ? folder + ": no index.csv, anything may become of each file."
                        : folder + ": what should become of " + index.size() + " files is in index.csv.");
        index.replaced().forEach(line -> Terminal.result("Replaced by src/tools/corpus/decided.csv: " + line));
        boolean clean = true;
        for (Route route : routes) {
            var report = run(route);
            clean &= report.clean();
            Terminal.result(report.text(
                    reference.map(Reference::name).orElse("an independent decoder (Pillow is not installed)")));
        }
        return clean;
    }

    private Report run(Route route) throws IOException {
        var report = new Report(route.name());
        for (Path path : files) {
            String name = folder.relativize(path).toString();
            byte[] file = Files.readAllBytes(path);
            var memory = route.inProcess() ? Optional.of(PeakMemory.start()) : Optional.<PeakMemory>empty();
            long start = System.nanoTime();
            Outcome outcome = route.take(file);
            report.cost(
                    name,
                    Duration.ofNanos(System.nanoTime() - start),
                    memory.map(PeakMemory::risen).orElse(OptionalLong.empty()));
            judge(report, name, file, outcome);
        }
        return report;
    }

    private void judge(Report report, String name, byte[] file, Outcome outcome) throws IOException {
        Expectation expectation = index.of(name);
        if (outcome instanceof Crashed crash) {
            report.problem(Problem.CRASHED, name, crash.what());
        } else if (outcome instanceof Refused refusal) {
            report.refused(refusal.reason());
            if (expectation.expected().equals("accept")) {
                report.problem(Problem.REFUSED_THOUGH_ACCEPT, name, refusal.reason());
            }
        } else if (outcome instanceof Accepted accepted) {
            report.accepted();
            if (expectation.expected().equals("reject")) {
                report.problem(
                        Problem.ACCEPTED_THOUGH_REJECT, name, accepted.files().size() + " files came out");
            }
            for (byte[] output : accepted.files()) {
                Metadata.in(output).forEach(found -> report.problem(Problem.METADATA, name, found));
            }
            if (!expectation.check().isEmpty()) {
                compare(report, name, file, accepted, expectation.check().equals("upright"));
            }
        }
    }

    private void compare(Report report, String name, byte[] file, Accepted accepted, boolean upright)
            throws IOException {
        if (reference.isEmpty()) {
            return;
        }
        var ours = Square.of(accepted.square());
        var theirs = reference.get().square(file, ours.side());
        if (theirs.isEmpty()) {
            report.notCompared();
            return;
        }
        double distance = ours.distance(theirs.get());
        double nearerTurned = ours.nearerTurned(theirs.get());
        report.compared(distance);
        if (upright && nearerTurned > SYMMETRIC) {
            report.problem(Problem.NOT_UPRIGHT, name, String.format(Locale.ROOT, "%.1f nearer turned", nearerTurned));
        }
        if (distance > (ours.side() < SMALL ? ANOTHER_SMALL_PICTURE : ANOTHER_PICTURE)) {
            report.problem(Problem.WRONG_PICTURE, name, String.format(Locale.ROOT, "mean difference %.1f", distance));
        }
    }
}
