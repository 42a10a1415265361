package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A job of {@code pillow.py} on one file, in a Python process that keeps running and measures its own time. */
final class Pillow implements Variant {
    private final Python python;
    private final Input input;
    private final String name;
    private final String job;

    Pillow(Python python, Input input, String name, String job) {
        this.python = python;
        this.input = input;
        this.name = name;
        this.job = job;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double run() throws IOException {
        return python.answer(job, input.file().toString(), "");
    }

    @Override
    public byte[] sample() throws IOException {
        Path square = Files.createTempFile("pillow", "");
        try {
            python.answer(job, input.file().toString(), square.toString());
            return Files.readAllBytes(square);
        } finally {
            Files.delete(square);
        }
    }

    @Override
    public boolean warmedUp(int runs, double seconds) {
        return runs >= 3;
    }

    @Override
    public Memory memory() throws IOException {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            return Memory.UNKNOWN;
        }
        try (var fresh = new Python(python.command)) {
            fresh.answer(job, input.tiny().toString(), "");
            double before = fresh.answer("peak", "", "");
            for (int i = 0; i < Memory.PICTURES; i++) {
                fresh.answer(job, input.file().toString(), "");
            }
            return new Memory((fresh.answer("peak", "", "") - before) / 1024, Double.NaN);
        }
    }

    /** A running {@code pillow.py}. */
    static final class Python implements AutoCloseable {
        private final String command;
        private final Process process;
        private final BufferedWriter questions;
        private final BufferedReader answers;
        private final String version;

        Python(String command) throws IOException {
            this.command = command;
            process = new ProcessBuilder(command, "src/tools/bench/pillow.py")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            questions = process.outputWriter(UTF_8);
            answers = process.inputReader(UTF_8);
            version = line();
        }

        String version() {
            return version;
        }

        double answer(String job, String file, String out) throws IOException {
            questions.write(job + "\t" + file + "\t" + out + "\n");
            questions.flush();
            return Double.parseDouble(line());
        }

        private String line() throws IOException {
            return Objects.requireNonNull(answers.readLine(), "pillow.py has ended");
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
