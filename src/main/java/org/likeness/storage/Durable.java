package org.likeness.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The steps of a write that survives a crash: write under a temporary name, force the content to the disk, rename, force the name to
 * the disk. A crash leaves a temporary name behind, which is cleaned up later.
 */
final class Durable {
    /** How temporary names end. */
    static final String UNFINISHED = ".tmp";

    private Durable() {}

    /** Writes a new file and forces its content to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder to the disk: without this, a rename may be lost in a power cut. Does nothing on Windows. */
    static void forceNames(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Whether a file or folder was written before that time; false if it no longer exists. */
    static boolean isOlder(Path path, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes a folder with its files, if it exists. */
    static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return; // another node deleted it, or it never existed
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
