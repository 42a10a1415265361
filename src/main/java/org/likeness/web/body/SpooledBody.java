package org.likeness.web.body;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of a body: in memory if they are few, otherwise in a file that the system deletes when it is closed or the process ends. */
final class SpooledBody implements AutoCloseable {
    /** Below {@code likeness.data}. */
    static final String FOLDER = "uploads";

    /** Bodies of up to this many bytes stay in memory. */
    static final int IN_MEMORY = 16 << 10;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private @Nullable FileChannel file;
    private long size;

    /** @param folder for the file; created on demand */
    SpooledBody(Path folder) {
        this.folder = folder;
    }

    /**
     * Deletes files of a process that was killed between creating and unlinking them. Another server may be writing uploads to the same
     * folder, so the moment must be before any upload in progress.
     */
    static void deleteOlderThan(Instant moment, Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            return; // no upload yet, or another server has deleted the file
        }
    }

    void write(byte[] bytes, int length) throws IOException {
        if (file == null && size + length > IN_MEMORY) {
            file = open();
            append(file, ByteBuffer.wrap(memory.toByteArray()));
            memory.reset();
        }
        if (file == null) {
            memory.write(bytes, 0, length);
        } else {
            append(file, ByteBuffer.wrap(bytes, 0, length));
        }
        size += length;
    }

    long size() {
        return size;
    }

    /** @throws EOFException if there are fewer bytes */
    byte[] bytes(long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        if (file == null) {
            bytes.put(memory.toByteArray(), (int) from, length);
        }
        while (bytes.hasRemaining()) {
            if (file == null || file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("fewer than " + (from + length) + " bytes");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        memory.reset();
        if (file != null) {
            file.close();
        }
    }

    /** Linux and macOS unlink the file at once. */
    private FileChannel open() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(UUID.randomUUID().toString()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void append(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
