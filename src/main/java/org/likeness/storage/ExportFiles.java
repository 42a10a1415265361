package org.likeness.storage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.crypto.RandomHex;

/** The archives in {@code likeness.data/exports}, each named by an id. One is complete or does not exist, even after a crash. */
@Singleton
public class ExportFiles {
    private static final String ENDING = ".zip";
    private static final int RANDOM_BYTES = 8;

    private final Path folder;
    private final long reserve;

    @Inject
    ExportFiles(Settings settings) {
        this(settings.data().resolve("exports"), settings.disk().reserve());
    }

    /** @param reserve the bytes of free disk space below which nothing is written */
    ExportFiles(Path folder, long reserve) {
        this.folder = folder;
        this.reserve = reserve;
    }

    /** Writes the content of an archive. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes an archive, replacing an existing one.
     *
     * @param id 32 hex digits
     * @throws IOException if the content or the disk fails; nothing is left then
     */
    public void write(String id, Content content) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() < reserve) {
            throw new IOException("the disk of " + folder + " is almost full");
        }
        Path unfinished = folder.resolve(id + "." + RandomHex.of(RANDOM_BYTES) + Durable.UNFINISHED);
        try {
            try (var file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(file))) {
                content.writeTo(out);
                out.flush();
                file.force(true);
            }
            Files.move(unfinished, path(id), StandardCopyOption.ATOMIC_MOVE);
            Durable.forceNames(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The path of an archive, if it exists. */
    public Optional<Path> find(String id) {
        return Optional.of(path(id)).filter(Files::isRegularFile);
    }

    /** Deletes an archive, if it exists. */
    public void delete(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** The ids of the archives written before that time. */
    public List<String> writtenBefore(Instant time) throws IOException {
        var ids = new ArrayList<String>();
        for (Path file : older(time, ENDING)) {
            String name = file.getFileName().toString();
            ids.add(name.substring(0, name.length() - ENDING.length()));
        }
        return ids;
    }

    /** Deletes files that a crash left unfinished before that time. */
    public void deleteUnfinishedBefore(Instant time) throws IOException {
        for (Path file : older(time, Durable.UNFINISHED)) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> older(Instant time, String ending) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            var older = new ArrayList<Path>();
            for (Path file : files) {
                if (Durable.isOlder(file, time)) {
                    older.add(file);
                }
            }
            return older;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of(); // no export yet
        }
    }

    private Path path(String id) {
        return folder.resolve(id + ENDING);
    }
}
