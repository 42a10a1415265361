package org.likeness.bench;

import static org.likeness.bench.Report.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.Terminal;
import org.likeness.picture.Engine;
import org.likeness.picture.Pipeline;

/** Compares the pipeline with Pillow, libvips and Thumbnailator: time, quality and memory. They take turns, round by round. */
public final class PictureBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final String TO_PILLOW = "Pillow, five squares";

    private final String vipsthumbnail = System.getProperty("vipsthumbnail", "");
    private final Pillow.@Nullable Python python;
    private final int rounds;
    private final Report report;

    private PictureBench(Pillow.@Nullable Python python, int rounds) throws IOException {
        this.python = python;
        this.rounds = rounds;
        this.report = new Report(
                peers(),
                "picture",
                "by",
                "min ms",
                "median ms",
                "max ms",
                "to Pillow",
                "PSNR dB",
                "peak MiB",
                "allocated MiB");
    }

    /** Takes {@code --rounds=N} and files, or draws some. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 15;
        var files = new ArrayList<Path>();
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring("--rounds=".length()));
            } else {
                files.add(Path.of(argument));
            }
        }
        var drawn = new DrawnFiles(FOLDER);
        String command = System.getProperty("python", "");
        try (var python = command.isEmpty() ? null : new Pillow.Python(command)) {
            var bench = new PictureBench(python, rounds);
            for (Path file : files.isEmpty() ? drawn.all() : files) {
                bench.measure(Input.of(file, drawn.tiny()));
            }
            bench.report.write(FOLDER.resolve("pictures.md"));
        }
    }

    private void measure(Input input) throws Exception {
        var times = new LinkedHashMap<Variant, List<Double>>();
        for (Variant variant : variants(input)) {
            warmUp(variant);
            times.put(variant, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (var variant : times.entrySet()) {
                if (round % variant.getKey().every() == 0) {
                    variant.getValue().add(variant.getKey().run());
                }
            }
        }
        times.values().forEach(list -> list.sort(null));
        double pillow = times.entrySet().stream()
                .filter(variant -> variant.getKey().name().equals(TO_PILLOW))
                .mapToDouble(variant -> median(variant.getValue()))
                .findFirst()
                .orElse(Double.NaN);
        var reference = new Reference(Input.decoded(input.file()));
        String title = input.title();
        for (var variant : times.entrySet()) {
            addRow(title, variant, pillow, reference);
            title = "";
        }
    }

    private List<Variant> variants(Input input) throws IOException {
        var variants = new ArrayList<Variant>();
        for (Engine engine : Engine.values()) {
            var obstacle = engine.obstacle();
            if (obstacle.isPresent()) {
                Terminal.remark("Skipped: the engine " + engine + ", as it does not run here: " + obstacle.get());
            } else {
                variants.add(new Ours(input, engine, false));
                variants.add(new Ours(input, engine, true));
            }
        }
        if (python != null) {
            variants.add(new Pillow(python, input, TO_PILLOW, "five"));
            if (input.seesThrough()) {
                variants.add(new Pillow(python, input, "Pillow, five squares on white as JPEG", "white"));
            }
            variants.add(new Pillow(python, input, "Pillow, one size as in tutorials", "tutorial"));
        }
        if (!vipsthumbnail.isEmpty()) {
            Path copies = FOLDER.resolve("copies");
            variants.add(new Vips(vipsthumbnail, input, copies, "libvips, five squares", Pipeline.SIDES));
            variants.add(new Vips(vipsthumbnail, input, copies, "libvips, one square", List.of(Variant.SAMPLED)));
        }
        variants.add(new Thumbnailator(input));
        return variants;
    }

    private static void warmUp(Variant variant) throws Exception {
        long start = System.nanoTime();
        for (int runs = 0; !variant.warmedUp(runs, (System.nanoTime() - start) / 1e9); runs++) {
            variant.run();
        }
    }

    private void addRow(String title, Map.Entry<Variant, List<Double>> variant, double pillow, Reference reference)
            throws Exception {
        List<Double> times = variant.getValue();
        Memory memory = variant.getKey().memory();
        report.addRow(
                title,
                variant.getKey().name(),
                number(1, times.get(0)),
                number(1, median(times)),
                number(1, times.get(times.size() - 1)),
                number(2, median(times) / pillow),
                number(1, reference.psnr(variant.getKey().sample())),
                number(0, memory.peak()),
                number(1, memory.allocated()));
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private List<String> peers() throws IOException {
        var peers = new ArrayList<String>();
        if (python != null) {
            peers.add(python.version());
        }
        if (!vipsthumbnail.isEmpty()) {
            peers.add(Vips.version(vipsthumbnail));
        }
        peers.add(Thumbnailator.version());
        return peers;
    }
}
