package org.likeness.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final PictureId ID = new PictureId("ab00000000000000ffffffffffffffff");
    private static final PictureId OTHER = new PictureId("ab0000000000000100000000ffffffff");

    @TempDir
    private Path root;

    private AtomicFiles files;

    @BeforeEach
    void openAnEmptyFolder() {
        files = new AtomicFiles(root.resolve("files"));
    }

    @Test
    void areReadAsWritten() throws IOException {
        assertThat(files.read(ID)).isEmpty();
        files.write(ID, new byte[] {1, 2}, WRITTEN);
        assertThat(files.read(ID)).hasValue(new byte[] {1, 2});
        assertThat(files.read(OTHER)).isEmpty();
        assertThat(files.all()).containsExactly(new AtomicFiles.Entry(ID, 2, WRITTEN));
    }

    @Test
    void areReplaced() throws IOException {
        files.write(ID, new byte[] {1, 2}, WRITTEN);
        files.write(ID, new byte[] {3}, WRITTEN.plusSeconds(1));
        assertThat(files.read(ID)).hasValue(new byte[] {3});
        assertThat(files.all()).containsExactly(new AtomicFiles.Entry(ID, 1, WRITTEN.plusSeconds(1)));
    }

    @Test
    void areFoundByPrefix() throws IOException {
        files.write(ID, new byte[1], WRITTEN);
        files.write(OTHER, new byte[1], WRITTEN);
        assertThat(files.withPrefix("ab00000000000000")).containsExactly(ID);
        assertThat(files.withPrefix("ab")).containsExactlyInAnyOrder(ID, OTHER);
        assertThat(files.withPrefix("cd")).isEmpty();
    }

    @Test
    void mayBeDeletedByAnotherNode() throws IOException {
        files.write(ID, new byte[1], WRITTEN);
        new AtomicFiles(root.resolve("files")).delete(ID);
        files.delete(ID);
        assertThat(files.all()).isEmpty();
    }

    @Test
    void leaveNothingBehindIfWritingFails() throws IOException {
        Path obstacle = Files.createDirectories(
                root.resolve("files/ab").resolve(ID.hex()).resolve("x"));
        assertThatIOException().isThrownBy(() -> files.write(ID, new byte[1], WRITTEN));
        assertThat(root.resolve("files/ab")).isDirectoryNotContaining("glob:**.tmp");
        assertThat(obstacle).exists();
    }

    @Test
    void areListedWithoutUnfinishedAndUnknownFiles() throws IOException {
        files.write(ID, new byte[1], WRITTEN);
        Path old = Files.write(root.resolve("files/ab").resolve(OTHER.hex() + ".0.tmp"), new byte[9]);
        Path young = Files.write(root.resolve("files/ab").resolve(OTHER.hex() + ".1.tmp"), new byte[9]);
        Path unknown = Files.write(root.resolve("files/notes.txt"), new byte[9]);
        assertThat(files.all()).hasSize(1);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        files.deleteUnfinishedBefore(Instant.now().minus(Duration.ofHours(1)));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(unknown).exists();
    }
}
