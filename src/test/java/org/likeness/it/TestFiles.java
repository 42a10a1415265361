package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files and folders on the disk. */
final class TestFiles {
    private TestFiles() {}

    /** A file with this name and content, deleted when the tests end. */
    static Path temporary(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("likeness");
            folder.toFile().deleteOnExit();
            Path file = Files.write(folder.resolve(name), content);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a picture of a page is kept for people to look at. */
    static Path screenshot(String name) {
        return Path.of("target", "screenshots", ServerProcess.property("likeness.server"), name + ".png");
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
