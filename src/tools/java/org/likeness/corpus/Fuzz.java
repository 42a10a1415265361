package org.likeness.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.likeness.Terminal;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.corpus.Outcome.Refused;
import org.likeness.picture.Crop;
import org.likeness.picture.Engine;

/** The program behind {@code bin/fuzz}: runs damaged files through both engines and reports where one breaks the contract. */
public final class Fuzz {
    private static final Path FINDINGS = Path.of("target/fuzz");
    private static final int SMALLEST_SEED = 16;
    private static final int LARGEST_SEED = 200_000;

    private final List<byte[]> seeds;
    private final List<Contract> contracts;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int disagreements;
    private int broken;

    Fuzz(List<byte[]> seeds, List<Engine> engines) {
        this.seeds = seeds;
        this.contracts =
                engines.stream().map(EngineRoute::of).map(Contract::new).toList();
    }

    public static void main(String[] args) throws IOException {
        long cases = 100_000;
        long seed = System.nanoTime();
        var engines = new ArrayList<Engine>();
        var seeds = new ArrayList<>(Seeds.all());
        for (var words = Arrays.asList(args).iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--cases" -> cases = Long.parseLong(words.next());
                case "--seed" -> seed = Long.parseLong(words.next());
                case "--engine" -> engines.add(Engine.valueOf(words.next().toUpperCase(Locale.ROOT)));
                default -> seeds.addAll(files(Path.of(word)));
            }
        }
        Files.createDirectories(FINDINGS);
        Terminal.result("seed " + seed + ", " + cases + " cases of " + seeds.size() + " files");
        var fuzz = new Fuzz(seeds, engines.isEmpty() ? List.of(Engine.values()) : engines);
        Path running = FINDINGS.resolve("running"); // if it remains, this file has killed the process
        for (long i = 0; i < cases; i++) {
            byte[] file = Mutations.mutated(fuzz.seeds, seed + i);
            Files.write(running, file);
            for (String line : fuzz.check(file, seed + i)) {
                Terminal.result("seed " + (seed + i) + ": " + line);
                Files.write(FINDINGS.resolve(Long.toString(seed + i)), file);
            }
            if ((i + 1) % 10_000 == 0) {
                Terminal.result((i + 1) + " cases\n" + fuzz.summary());
            }
        }
        Files.delete(running);
        Terminal.result(fuzz.summary());
        System.exit(fuzz.broken == 0 ? 0 : 1);
    }

    private static List<byte[]> files(Path folder) throws IOException {
        var files = new ArrayList<byte[]>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) >= SMALLEST_SEED && Files.size(file) <= LARGEST_SEED) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** The promises that any engine does not keep for this file, with or without a crop. */
    List<String> check(byte[] file, long seed) {
        var random = new Random(~seed);
        Optional<Crop> crop = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(new Crop(random.nextInt(20), random.nextInt(20), 1 + random.nextInt(30)));
        var lines = new ArrayList<String>();
        var results = new ArrayList<String>();
        for (Contract contract : contracts) {
            Outcome outcome = contract.check(file, crop, lines);
            results.add(
                    outcome instanceof Accepted
                            ? "accepted"
                            : outcome instanceof Refused refusal ? refusal.reason() : "crashed");
        }
        results.forEach(result -> outcomes.merge(result, 1, Integer::sum));
        boolean agree = results.stream().map("accepted"::equals).distinct().count() == 1;
        disagreements += agree ? 0 : 1;
        broken += lines.size();
        return lines;
    }

    private String summary() {
        var costs = contracts.stream().map(Contract::costs).toList();
        return "  " + outcomes + ", disagreements " + disagreements + ", broken promises " + broken + "\n  "
                + String.join("\n  ", costs);
    }
}
