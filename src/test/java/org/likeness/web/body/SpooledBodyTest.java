package org.likeness.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledBodyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SpooledBody.IN_MEMORY, SpooledBody.IN_MEMORY + 1, 1_000_000})
    void returnsWhatWasWritten(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (var spool = new SpooledBody(folder.resolve("uploads"))) {
            for (int start = 0; start < size; start += 1000) {
                byte[] piece = Arrays.copyOfRange(bytes, start, Math.min(start + 1000, size));
                spool.write(piece, piece.length);
            }
            assertThat(spool.size()).isEqualTo(size);
            assertThat(spool.bytes(0, size)).isEqualTo(bytes);
            assertThat(spool.bytes(size / 2, size / 4))
                    .isEqualTo(Arrays.copyOfRange(bytes, size / 2, size / 2 + size / 4));
        }
        assertThat(files()).isZero();
    }

    @Test
    void endsAfterWhatWasWritten() throws IOException {
        try (var spool = new SpooledBody(folder)) {
            spool.write(new byte[50_000], 50_000);
            assertThatThrownBy(() -> spool.bytes(1, 50_000)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void isDeletedAtStartAfterACrash() throws IOException {
        var now = Instant.parse("2026-01-01T12:00:00Z");
        Path old = Files.createFile(folder.resolve("old"));
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(1)));
        Path another = Files.createFile(folder.resolve("of another server"));
        Files.setLastModifiedTime(another, FileTime.from(now.plusSeconds(1)));
        SpooledBody.deleteOlderThan(now, folder);
        SpooledBody.deleteOlderThan(now, folder.resolve("none"));
        assertThat(old).doesNotExist();
        assertThat(another).exists();
    }

    private long files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
