package org.likeness.storage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.config.Settings;

/**
 * The files of members' pictures: one folder for each picture, with its renditions. A folder is complete or does not exist, even after a
 * crash.
 */
@Singleton
public class PictureFiles {
    private static final int BATCH = 500;

    private final Shelves shelves;

    @Inject
    PictureFiles(Settings settings) {
        this(settings.data().resolve("pictures"));
    }

    PictureFiles(Path root) {
        this.shelves = new Shelves(root);
    }

    /**
     * Writes the files of a picture.
     *
     * @param files the content of each file by its name
     * @throws IOException when the disk fails; the janitor deletes anything left behind
     */
    public void write(PictureId id, Map<String, byte[]> files) throws IOException {
        Path shelf = shelves.shelf(id);
        Path unfinished = shelf.resolve(id.hex() + Durable.UNFINISHED);
        Files.createDirectories(unfinished);
        try {
            for (var file : files.entrySet()) {
                Durable.write(unfinished.resolve(file.getKey()), file.getValue());
            }
            Durable.forceNames(unfinished);
            Files.move(unfinished, shelves.path(id), StandardCopyOption.ATOMIC_MOVE);
            Durable.forceNames(shelf);
            Durable.forceNames(path());
        } catch (IOException | RuntimeException e) {
            try {
                Durable.deleteFolder(unfinished);
            } catch (IOException leftForTheJanitor) {
                e.addSuppressed(leftForTheJanitor);
            }
            throw e;
        }
    }

    /** The path of a file, if it exists. */
    public Optional<Path> find(PictureId id, String name) {
        Path file = shelves.path(id).resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The content of a file, if it exists. */
    public Optional<byte[]> read(PictureId id, String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(shelves.path(id).resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** When a picture was written; empty if it does not exist. */
    public Optional<Instant> since(PictureId id) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(shelves.path(id)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes the files of a picture, if it exists. */
    public void delete(PictureId id) throws IOException {
        Durable.deleteFolder(shelves.path(id));
    }

    /** The bytes of all files of a picture together; 0 if it does not exist. */
    public long size(PictureId id) throws IOException {
        long bytes = 0;
        try (var paths = Files.newDirectoryStream(shelves.path(id))) {
            for (Path file : paths) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException e) {
            return 0; // deleted at this moment
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return bytes;
    }

    /** Whether there is no picture at all. */
    public boolean isEmpty() throws IOException {
        return !shelves.visit(folder -> id(folder).isPresent());
    }

    /** Receives some of the pictures of a walk. */
    @FunctionalInterface
    public interface Batch {
        void take(List<PictureId> pictures) throws IOException;
    }

    /**
     * Walks over the pictures written before that time, in batches of at most {@value #BATCH}, so that the memory needed does not grow
     * with their number.
     *
     * @return how many pictures there are, newer ones included
     */
    public long walk(Instant before, Batch batch) throws IOException {
        var old = new ArrayList<PictureId>();
        var all = new long[1];
        shelves.visit(folder -> {
            var id = id(folder);
            if (id.isPresent()) {
                all[0]++;
                if (Durable.isOlder(folder, before)) {
                    old.add(id.get());
                }
            }
            if (old.size() == BATCH) {
                batch.take(List.copyOf(old));
                old.clear();
            }
            return false;
        });
        if (!old.isEmpty()) {
            batch.take(List.copyOf(old));
        }
        return all[0];
    }

    /** Deletes folders that a crash left unfinished before that time. */
    public void deleteUnfinishedBefore(Instant time) throws IOException {
        shelves.visit(folder -> {
            if (folder.getFileName().toString().endsWith(Durable.UNFINISHED) && Durable.isOlder(folder, time)) {
                Durable.deleteFolder(folder);
            }
            return false;
        });
    }

    /** The pictures in quarantine: the folder {@code quarantine} next to this one, with the same structure. */
    public PictureFiles quarantine() {
        return new PictureFiles(path().resolveSibling("quarantine"));
    }

    /**
     * Moves a picture to the quarantine, replacing a copy that is there. It counts as written now.
     *
     * @return false if the picture does not exist
     */
    public boolean moveToQuarantine(PictureId id, Instant now) throws IOException {
        if (Files.exists(shelves.path(id))) {
            quarantine().delete(id); // there is one if an operator copied it back
        }
        return move(id, shelves, quarantine().shelves, now);
    }

    /** Moves a picture back from the quarantine; returns false if it is not there. */
    public boolean restore(PictureId id, Instant now) throws IOException {
        return move(id, quarantine().shelves, shelves, now);
    }

    private static boolean move(PictureId id, Shelves from, Shelves to, Instant now) throws IOException {
        Path folder = from.path(id);
        try {
            Files.setLastModifiedTime(folder, FileTime.from(now)); // first: a crash must not leave it with its old age
            Files.createDirectories(to.shelf(id));
            Files.move(folder, to.path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        Durable.forceNames(to.shelf(id));
        Durable.forceNames(from.shelf(id));
        return true;
    }

    /** The folder of all pictures, for messages. */
    public Path path() {
        return shelves.root();
    }

    private static Optional<PictureId> id(Path folder) {
        return PictureId.parse(folder.getFileName().toString());
    }
}
