package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.likeness.Terminal;
import org.likeness.picture.Engine;
import org.likeness.picture.Limits;
import org.likeness.picture.PictureException;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;

/** The pipeline with one of its engines, with or without the crop source. */
final class Ours implements Variant {
    private final Input input;
    private final Engine engine;
    private final boolean cropSource;
    private final byte[] file;
    private final Pipeline pipeline;

    Ours(Input input, Engine engine, boolean cropSource) throws IOException {
        this.input = input;
        this.engine = engine;
        this.cropSource = cropSource;
        this.file = Files.readAllBytes(input.file());
        this.pipeline = new Pipeline(Limits.USUAL, engine);
    }

    @Override
    public String name() {
        return "Likeness, " + engine.name().toLowerCase(Locale.ROOT) + (cropSource ? ", with crop source" : "");
    }

    @Override
    public double run() throws Exception {
        return Variant.timed(() -> made(pipeline, file, cropSource));
    }

    @Override
    public byte[] sample() throws PictureException, IOException {
        return Objects.requireNonNull(made(pipeline, file, cropSource).files().get(SAMPLED));
    }

    @Override
    public boolean warmedUp(int runs, double seconds) {
        return runs >= 10 && seconds >= 3;
    }

    @Override
    public Memory memory() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ours.class.getName(),
                        engine.name(),
                        Boolean.toString(cropSource),
                        input.tiny().toString(),
                        input.file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var answer = process.inputReader(UTF_8)) {
            String[] numbers =
                    Objects.requireNonNull(answer.readLine(), "no answer").split(" ", -1);
            return new Memory(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        }
    }

    /** In a process of its own: an engine, whether to make the crop source, a tiny file, a file. Prints the memory. */
    public static void main(String[] arguments) throws Exception {
        var pipeline = new Pipeline(Limits.USUAL, Engine.valueOf(arguments[0]));
        boolean cropSource = Boolean.parseBoolean(arguments[1]);
        made(pipeline, Files.readAllBytes(Path.of(arguments[2])), cropSource);
        double before = Memory.peakOfThisProcess();
        byte[] file = Files.readAllBytes(Path.of(arguments[3]));
        made(pipeline, file, cropSource); // loads classes, which is not counted as the picture's
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        for (int i = 1; i < Memory.PICTURES; i++) {
            made(pipeline, file, cropSource);
        }
        double perPicture = (threads.getCurrentThreadAllocatedBytes() - allocated) / (Memory.PICTURES - 1.0);
        Terminal.result((Memory.peakOfThisProcess() - before) / 1024 + " " + perPicture / (1 << 20));
    }

    private static Renditions made(Pipeline pipeline, byte[] file, boolean cropSource)
            throws PictureException, IOException {
        return cropSource
                ? pipeline.renditionsAndCropSource(() -> file, Optional.empty())
                : pipeline.renditions(file, Optional.empty());
    }
}
