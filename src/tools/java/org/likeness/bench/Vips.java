package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one more file costs {@code vipsthumbnail}, which counts without the start of a process. It uses all processors. The files
 * are copies, as it makes a file of the same name only once.
 */
final class Vips implements Variant {
    private static final int COPIES = 9;

    private final String command;
    private final Input input;
    private final String name;
    private final List<Integer> sides;
    private final Path folder;
    private final List<String> copies = new ArrayList<>();

    Vips(String command, Input input, Path folder, String name, List<Integer> sides) throws IOException {
        this.command = command;
        this.input = input;
        this.name = name;
        this.sides = sides;
        this.folder = folder;
        Files.createDirectories(folder);
        for (int i = 0; i < COPIES; i++) {
            Path copy = folder.resolve(i + "-" + input.file().getFileName());
            Files.write(copy, Files.readAllBytes(input.file()));
            copies.add(copy.toAbsolutePath().toString());
        }
    }

    static String version(String command) throws IOException {
        var process = new ProcessBuilder(command, "--vips-version").start();
        try (var answer = process.inputReader(UTF_8)) {
            return answer.readLine().replaceAll("-.*", "");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double run() throws Exception {
        double sum = 0;
        for (int side : sides) {
            sum += (timed(copies, side) - timed(copies.subList(0, 1), side)) / (COPIES - 1);
        }
        return sum;
    }

    @Override
    public byte[] sample() throws Exception {
        timed(copies.subList(0, 1), SAMPLED);
        String copy = Path.of(copies.get(0)).getFileName().toString();
        return Files.readAllBytes(folder.resolve(copy.replaceAll("\\.[^.]*$", "") + "-" + SAMPLED + "." + extension()));
    }

    @Override
    public boolean warmedUp(int runs, double seconds) {
        return runs >= 1;
    }

    @Override
    public int every() {
        return 5;
    }

    private double timed(List<String> files, int side) throws Exception {
        String how = input.seesThrough() ? "strip" : "Q=85,optimize_coding,strip";
        var line = new ArrayList<>(List.of(
                command,
                "--size=" + side + "x" + side,
                "--smartcrop=centre",
                "--output=" + folder.toAbsolutePath() + "/%s-" + side + "." + extension() + "[" + how + "]"));
        line.addAll(files);
        return Variant.timed(() -> {
            if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
                throw new IOException("failed: " + line);
            }
        });
    }

    private String extension() {
        return input.seesThrough() ? "png" : "jpg";
    }
}
