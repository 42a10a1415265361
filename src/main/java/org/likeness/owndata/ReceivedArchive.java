package org.likeness.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.likeness.owndata.ImportException.Reason;

/**
 * An untrusted archive. Its files have known names only, are few, and never leave the memory. Each use reads the ZIP from its beginning and
 * counts what it unpacks.
 */
final class ReceivedArchive {
    private static final int MAX_FILES = 40;

    /** For all files together, unpacked. */
    private static final long MAX_BYTES = 128L << 20;

    /** For the documents that are read as a whole. */
    private static final int MAX_SMALL_BYTES = 64 << 10;

    private static final Pattern NAME = Pattern.compile(
            "(likeness|profile|portrait|posts|comments|devices)\\.json|portrait/(cleaned|[0-9]{1,4})\\.(jpg|png)");

    private final Source source;
    private final Set<String> names;

    /** Opens the file of an archive, as often as asked. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Uses one file of an archive. */
    @FunctionalInterface
    interface Use<T> {
        T of(InputStream file) throws ImportException, IOException;
    }

    private ReceivedArchive(Source source, Set<String> names) {
        this.source = source;
        this.names = names;
    }

    /**
     * Reads all of an archive once.
     *
     * @throws ImportException if it is not one that Likeness makes
     * @throws IOException if the source fails
     */
    static ReceivedArchive of(Source source) throws ImportException, IOException {
        var names = new HashSet<String>();
        long[] bytes = {0};
        walk(source, (name, file) -> {
            require(NAME.matcher(name).matches() && names.add(name) && names.size() <= MAX_FILES, "an unknown file");
            bytes[0] += skip(file, MAX_BYTES - bytes[0]);
            return false;
        });
        if (names.isEmpty()) {
            throw new ImportException(Reason.NOT_A_ZIP, "no files");
        }
        require(names.contains(ArchiveFormat.MANIFEST), "no " + ArchiveFormat.MANIFEST);
        return new ReceivedArchive(source, names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** A document that is an object; empty if the archive has no such file. */
    Optional<JsonObject> object(String name) throws ImportException, IOException {
        return use(name, file -> {
            byte[] json = bytes(file, MAX_SMALL_BYTES);
            require(json.length <= MAX_SMALL_BYTES, name + " is too long");
            try (var reader =
                    Json.createReader(new InputStreamReader(new ByteArrayInputStream(json), UTF_8.newDecoder()))) {
                return reader.readObject();
            } catch (JsonException | IllegalStateException e) {
                throw new ImportException(Reason.DAMAGED, name, e);
            }
        });
    }

    /** The content of a file, cut off after one byte more than the limit; empty if the archive has no such file. */
    byte[] bytes(String name, int limit) throws ImportException, IOException {
        return use(name, file -> bytes(file, limit)).orElse(new byte[0]);
    }

    private static byte[] bytes(InputStream file, int limit) throws IOException {
        return file.readNBytes(limit + 1);
    }

    /** Uses a file; returns empty if the archive has none of this name. */
    <T> Optional<T> use(String wanted, Use<T> use) throws ImportException, IOException {
        var results = new Object[1];
        if (has(wanted)) {
            walk(source, (name, file) -> {
                if (!name.equals(wanted)) {
                    return false;
                }
                results[0] = use.of(file);
                return true;
            });
        }
        @SuppressWarnings("unchecked") // only that use adds results
        T result = (T) results[0];
        return Optional.ofNullable(result);
    }

    private interface Visitor {
        /** Returns whether to stop. */
        boolean stopsAt(String name, InputStream file) throws ImportException, IOException;
    }

    private static void walk(Source source, Visitor visitor) throws ImportException, IOException {
        try (var zip = new ZipInputStream(source.open(), UTF_8)) {
            var entry = zip.getNextEntry();
            while (entry != null && !visitor.stopsAt(entry.getName(), zip)) { // which may close the stream
                entry = zip.getNextEntry();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new ImportException(Reason.NOT_A_ZIP, "damaged", e);
        }
    }

    private static long skip(InputStream file, long limit) throws ImportException, IOException {
        byte[] buffer = new byte[16 << 10];
        long bytes = 0;
        for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) {
            bytes += count;
            require(bytes <= limit, "more than " + MAX_BYTES + " bytes");
        }
        return bytes;
    }

    private static void require(boolean valid, String otherwise) throws ImportException {
        if (!valid) {
            throw new ImportException(Reason.NOT_AN_EXPORT, otherwise);
        }
    }
}
