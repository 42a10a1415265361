package org.likeness.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.config.Settings;

/**
 * Sets of renditions as files: one folder for each set, named by its id, below two digits of it. A set is there whole or not
 * at all, also after a crash: it is written under a temporary name, forced to the disk, then renamed.
 */
@ApplicationScoped
public class PictureFiles {
    static final String UNFINISHED = ".tmp";

    private final Path root;

    @Inject
    PictureFiles(Settings settings) {
        this(settings.data().resolve("pictures"));
    }

    /** For the CDI proxy only. */
    PictureFiles() {
        this(Path.of(""));
    }

    PictureFiles(Path root) {
        this.root = root;
    }

    /**
     * Writes a whole set.
     *
     * @param files the bytes of each file by its name
     * @throws IOException when the disk does not take it; what may be left of the set is the janitor's
     */
    public void write(PictureId id, Map<String, byte[]> files) throws IOException {
        Path shelf = shelf(id);
        Path folder = folder(id);
        Path unfinished = shelf.resolve(id.hex() + UNFINISHED);
        Files.createDirectories(unfinished);
        try {
            for (var file : files.entrySet()) {
                writeForced(unfinished.resolve(file.getKey()), file.getValue());
            }
            forceNames(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            forceNames(shelf);
            forceNames(root);
        } catch (IOException | RuntimeException e) {
            try {
                deleteFolder(unfinished);
            } catch (IOException leftForTheJanitor) {
                e.addSuppressed(leftForTheJanitor);
            }
            throw e;
        }
    }

    /** The file of that name, where the set and the file are there. */
    public Optional<Path> find(PictureId id, String name) {
        Path file = folder(id).resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The bytes of the file of that name, where the set and the file are there. */
    public Optional<byte[]> read(PictureId id, String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder(id).resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** When a set was written; empty where it is not there. */
    public Optional<Instant> since(PictureId id) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(folder(id)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes a set; none is fine, too. */
    public void delete(PictureId id) throws IOException {
        deleteFolder(folder(id));
    }

    /** The sets written before a moment, for the janitor. */
    public List<PictureId> olderThan(Instant moment) throws IOException {
        var old = new ArrayList<PictureId>();
        for (Path folder : foldersOlderThan(moment)) {
            PictureId.parse(folder.getFileName().toString()).ifPresent(old::add);
        }
        return old;
    }

    /** Deletes what a crash left unfinished before a moment. */
    public void deleteUnfinishedBefore(Instant moment) throws IOException {
        for (Path folder : foldersOlderThan(moment)) {
            if (folder.getFileName().toString().endsWith(UNFINISHED)) {
                deleteFolder(folder);
            }
        }
    }

    private List<Path> foldersOlderThan(Instant moment) throws IOException {
        var old = new ArrayList<Path>();
        if (Files.isDirectory(root)) {
            for (Path shelf : entries(root)) {
                for (Path folder : entries(shelf)) {
                    if (isOlder(folder, moment)) {
                        old.add(folder);
                    }
                }
            }
        }
        return old;
    }

    static boolean isOlder(Path folder, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false; // replaced in this moment
        }
    }

    /** The folders in a folder; what else lies there is not ours. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path folder(PictureId id) {
        return shelf(id).resolve(id.hex());
    }

    /** No folder gets too long: 256 shelves, by the first two digits. */
    private Path shelf(PictureId id) {
        return root.resolve(id.hex().substring(0, 2));
    }

    static void writeForced(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A renamed folder survives a power cut only when the folder around it is on the disk; Windows cannot be told so. */
    private static void forceNames(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return; // somebody else deleted it, or it never was
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
