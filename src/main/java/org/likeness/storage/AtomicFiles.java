package org.likeness.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of a cache, each named by an id. A file is complete or does not exist, even after a crash. Other nodes may write and delete in
 * the same folder at any time.
 */
public final class AtomicFiles {
    private final Shelves shelves;

    public AtomicFiles(Path root) {
        this.shelves = new Shelves(root);
    }

    /**
     * An existing file.
     *
     * @param bytes its size
     * @param written the time that the writer gave
     */
    public record Entry(PictureId id, long bytes, Instant written) {}

    /** Writes a file, replacing an existing one. */
    public void write(PictureId id, byte[] content, Instant written) throws IOException {
        Path shelf = Files.createDirectories(shelves.shelf(id));
        Path unfinished = shelf.resolve(id.hex() + "." + PictureId.random().hex() + Durable.UNFINISHED);
        try {
            Durable.write(unfinished, content);
            Files.setLastModifiedTime(unfinished, FileTime.from(written));
            Files.move(unfinished, shelves.path(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The free space of the disk in bytes. */
    public long usableSpace() throws IOException {
        return Files.getFileStore(Files.createDirectories(shelves.root())).getUsableSpace();
    }

    /** The content of a file, if it exists. */
    public Optional<byte[]> read(PictureId id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(shelves.path(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes a file, if it exists. */
    public void delete(PictureId id) throws IOException {
        Files.deleteIfExists(shelves.path(id));
    }

    /** The files whose ids begin with these digits, at least two. */
    public List<PictureId> withPrefix(String digits) throws IOException {
        return list(shelves.shelf(digits)).stream()
                .flatMap(file -> PictureId.parse(file.getFileName().toString()).stream())
                .filter(id -> id.hex().startsWith(digits))
                .toList();
    }

    /** All files, in no particular order. */
    public List<Entry> all() throws IOException {
        var all = new ArrayList<Entry>();
        for (Path shelf : list(shelves.root())) {
            for (Path file : list(shelf)) {
                entry(file).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Deletes files that a crash left unfinished before that time. */
    public void deleteUnfinishedBefore(Instant time) throws IOException {
        for (Path shelf : list(shelves.root())) {
            for (Path file : list(shelf)) {
                boolean unfinished = file.getFileName().toString().endsWith(Durable.UNFINISHED);
                if (unfinished && Durable.isOlder(file, time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<Entry> entry(Path file) throws IOException {
        var id = PictureId.parse(file.getFileName().toString());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry(
                    id.get(), Files.size(file), Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // another node deleted it
        }
    }

    /** The content of a folder; nothing if it does not exist. */
    private static List<Path> list(Path folder) throws IOException {
        try (var paths = Files.newDirectoryStream(folder)) {
            var list = new ArrayList<Path>();
            paths.forEach(list::add);
            return list;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
