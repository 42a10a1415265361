package org.likeness.picture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts HEIC and AVIF files to JPEG with a command of libheif. It runs in a process of its own, without the environment of the server
 * and with limits on CPU time, memory and files, as its input is untrusted. Thread-safe.
 */
public final class HeifConverter {
    /** For sites without the command: converts nothing. */
    public static final HeifConverter NONE = new HeifConverter(null);

    /** The current name of the command, and the one until libheif 1.17. */
    private static final List<String> NAMES = List.of("heif-dec", "heif-convert");

    private static final Set<UnsupportedFormat> FORMATS = EnumSet.of(UnsupportedFormat.HEIC, UnsupportedFormat.AVIF);

    /** 48 megapixels take 4 seconds and 500 MB. */
    private static final Duration MAX_CPU = Duration.ofSeconds(10);

    private static final Duration MAX_TIME = Duration.ofSeconds(30);
    private static final int MAX_KILOBYTES_OF_MEMORY = 2 << 20;
    private static final int MAX_BLOCKS_OF_FILE = (64 << 20) / 512;

    private static final String IN = "in.heif";
    private static final String OUT = "out.jpg";

    /** Where a file has several pictures, they are numbered. */
    private static final String FIRST_OUT = "out-1.jpg";

    private static final String SCRIPT = "ulimit -t " + MAX_CPU.toSeconds() + " && ulimit -v " + MAX_KILOBYTES_OF_MEMORY
            + " && ulimit -f " + MAX_BLOCKS_OF_FILE + " && exec \"$0\" -q 92 " + IN + " " + OUT;

    private final @Nullable Path command;

    private HeifConverter(@Nullable Path command) {
        this.command = command;
    }

    /** @param command of libheif: {@code heif-dec} or {@code heif-convert} */
    public static HeifConverter with(Path command) {
        return new HeifConverter(command);
    }

    /**
     * Looks for the command in a list of folders.
     *
     * @param path the value of the variable {@code PATH}; null counts as empty
     */
    public static HeifConverter find(@Nullable String path) {
        return Stream.of(Objects.requireNonNullElse(path, "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(HeifConverter::new)
                .orElse(NONE);
    }

    /** The command; empty if there is none. */
    public Optional<Path> command() {
        return Optional.ofNullable(command);
    }

    /** Whether files of this format are converted. */
    public boolean converts(UnsupportedFormat format) {
        return command != null && FORMATS.contains(format);
    }

    /** Converts a file. Empty if it has another format, or is not valid, or there is no command. */
    Optional<byte[]> toJpeg(byte[] file) {
        if (command == null || UnsupportedFormat.of(file).filter(this::converts).isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("likeness-heif");
            try {
                return converted(command, file, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("HEIC pictures cannot be converted", e);
        }
    }

    private static Optional<byte[]> converted(Path command, byte[] file, Path folder) throws IOException {
        Files.write(folder.resolve(IN), file);
        var builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT, command.toString())
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(MAX_TIME.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
        for (String name : List.of(OUT, FIRST_OUT)) {
            Path jpeg = folder.resolve(name);
            if (Files.isRegularFile(jpeg)) {
                return Optional.of(Files.readAllBytes(jpeg));
            }
        }
        return Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
