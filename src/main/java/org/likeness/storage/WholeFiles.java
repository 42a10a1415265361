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
 * Files that can be made again, each named by an id, below two digits of it. A file is there whole or not at all, also after a
 * crash. Other servers may write and delete in the same folder at any time.
 */
public final class WholeFiles {
    private static final int SHELF_DIGITS = 2;

    private final Path root;

    public WholeFiles(Path root) {
        this.root = root;
    }

    /**
     * A file that is there.
     *
     * @param bytes that it has
     * @param written as who wrote it said
     */
    public record Entry(PictureId id, long bytes, Instant written) {}

    /** Writes a file, in the place of what may be there by that name. */
    public void write(PictureId id, byte[] content, Instant written) throws IOException {
        Path shelf = Files.createDirectories(shelf(id));
        Path unfinished = shelf.resolve(id.hex() + "." + PictureId.random().hex() + PictureFiles.UNFINISHED);
        try {
            PictureFiles.writeForced(unfinished, content);
            Files.setLastModifiedTime(unfinished, FileTime.from(written));
            Files.move(unfinished, shelf.resolve(id.hex()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    public Optional<byte[]> read(PictureId id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(shelf(id).resolve(id.hex())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes a file; none is fine, too. */
    public void delete(PictureId id) throws IOException {
        Files.deleteIfExists(shelf(id).resolve(id.hex()));
    }

    /** The files whose ids begin with these digits, two at least. */
    public List<PictureId> beginningWith(String digits) throws IOException {
        return list(root.resolve(digits.substring(0, SHELF_DIGITS))).stream()
                .flatMap(file -> PictureId.parse(file.getFileName().toString()).stream())
                .filter(id -> id.hex().startsWith(digits))
                .toList();
    }

    /** All files, in no order. */
    public List<Entry> all() throws IOException {
        var all = new ArrayList<Entry>();
        for (Path shelf : list(root)) {
            all.addAll(entries(shelf));
        }
        return all;
    }

    /** Deletes what a crash left unfinished before a moment. */
    public void deleteUnfinishedBefore(Instant moment) throws IOException {
        for (Path shelf : list(root)) {
            for (Path file : list(shelf)) {
                boolean unfinished = file.getFileName().toString().endsWith(PictureFiles.UNFINISHED);
                if (unfinished && PictureFiles.isOlder(file, moment)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<Entry> entries(Path shelf) throws IOException {
        var entries = new ArrayList<Entry>();
        for (Path file : list(shelf)) {
            entry(file).ifPresent(entries::add);
        }
        return entries;
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
            return Optional.empty(); // another server has deleted it
        }
    }

    /** What lies in a folder; nothing where there is none. */
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

    private Path shelf(PictureId id) {
        return root.resolve(id.hex().substring(0, SHELF_DIGITS));
    }
}
