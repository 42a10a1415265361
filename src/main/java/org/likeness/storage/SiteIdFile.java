package org.likeness.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.likeness.config.Settings;

/** The file {@code site-id} in the data folder, which says to which site the folder belongs. */
@Singleton
public class SiteIdFile {
    private static final String NAME = "site-id";

    private final Path file;

    @Inject
    SiteIdFile(Settings settings) {
        this(settings.data());
    }

    SiteIdFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** The id; empty if the file does not exist. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes the id atomically. */
    public void write(String id) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = folder.resolve(NAME + "." + PictureId.random().hex() + Durable.UNFINISHED);
        try {
            Durable.write(unfinished, (id + "\n").getBytes(UTF_8));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.forceNames(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The path of the file, for messages. */
    public Path path() {
        return file;
    }
}
