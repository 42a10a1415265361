package org.likeness.owndata;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is being written, with JSON documents and pictures. */
final class Archive implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Instant time;

    /** @param time of all its files */
    Archive(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out);
        this.time = time;
    }

    /** Adds a JSON document, which is written while it is generated. */
    void json(String name, Consumer<JsonGenerator> content) throws IOException {
        begin(name);
        try (var json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(new Unclosed(zip))) {
            content.accept(json);
        }
        zip.closeEntry();
    }

    /**
     * Adds a copy of a file.
     *
     * @return false if the file does not exist
     */
    boolean file(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            begin(name);
            in.transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(time.toEpochMilli());
        zip.putNextEntry(entry);
    }

    /** Writes the directory of the ZIP; the stream below stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** Stays open when a generator closes it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
