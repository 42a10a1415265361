package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Exports a member's data as people do, and reads what is in the file. */
final class OwnData {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OwnData() {}

    /** Requests an export, waits for it, and returns its path. */
    static String exported(Visitor member) throws InterruptedException {
        Visitor.location(member.send("/account", "export", Map.of()), 303);
        Instant deadline = Instant.now().plus(PATIENCE);
        var link = member.page("/account").select("#export-ready a");
        while (link.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            link = member.page("/account").select("#export-ready a");
        }
        assertThat(link).as("the link to the export").hasSize(1);
        return link.attr("href");
    }

    /** The file of an export. */
    static byte[] downloaded(Visitor member, String path) {
        var response = member.bytes(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"likeness-" + member.username + ".zip\"");
        return response.body();
    }

    /** The files of an archive by name, in their order. */
    static Map<String, byte[]> files(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** An archive of these files. */
    static byte[] archive(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Imports a file, and returns what the account page says about it. */
    static String imported(Visitor member, byte[] file) {
        var form = new Multipart(Map.of("csrf", member.csrf())).with("archive", "export.zip", file);
        Visitor.location(member.sendForm("/account/import", form), 303);
        return member.page("/account").select("#notice").text();
    }

    static JsonStructure json(Map<String, byte[]> files, String name) {
        try (var reader = Json.createReader(new ByteArrayInputStream(files.get(name)))) {
            return reader.read();
        }
    }
}
