package org.likeness.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A setting that can also come from a file, as orchestrators of containers provide secrets. */
final class Secret {
    private Secret() {}

    /** The setting itself, or the first line of the file that the setting with {@code -file} after its name gives; null if not set. */
    static @Nullable String read(SettingsReader reader, String name) {
        String file = reader.text(name + "-file");
        if (file == null) {
            return reader.text(name);
        }
        if (reader.text(name) != null) {
            reader.report(name + " and likeness." + name + "-file must not both be set");
        }
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new IOException("the first line is empty"));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            reader.report(name + "-file", "a file that this server can read, with the secret in its first line", file);
            return null;
        }
    }
}
