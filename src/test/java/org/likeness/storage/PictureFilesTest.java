package org.likeness.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
    private static final Map<String, byte[]> SET = Map.of("40.jpg", new byte[] {1}, "80.jpg", new byte[] {2});

    @TempDir
    private Path root;

    private PictureFiles files;

    @BeforeEach
    void openAnEmptyFolder() {
        files = new PictureFiles(root);
    }

    @Test
    void findWrittenFiles() throws IOException {
        var id = PictureId.random();
        files.write(id, SET);
        assertThat(files.find(id, "80.jpg"))
                .get()
                .satisfies(file -> assertThat(file).hasBinaryContent(new byte[] {2}));
        assertThat(files.find(id, "160.jpg")).isEmpty();
        assertThat(files.find(PictureId.random(), "80.jpg")).isEmpty();
    }

    @Test
    void deleteAllFilesOfOnePicture() throws IOException {
        var id = PictureId.random();
        var other = PictureId.random();
        files.write(id, SET);
        files.write(other, SET);
        files.delete(id);
        files.delete(id);
        assertThat(files.find(id, "40.jpg")).isEmpty();
        assertThat(files.find(other, "40.jpg")).isPresent();
    }

    @Test
    void leaveNothingBehindIfWritingFails() throws IOException {
        var id = PictureId.random();
        var impossible = Map.of("40.jpg", new byte[] {1}, "no/such/folder.jpg", new byte[] {2});
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> files.write(id, impossible));
        try (var paths = Files.walk(root)) {
            assertThat(paths.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void walkOverOldPicturesOnly() throws IOException {
        var old = PictureId.random();
        files.write(old, SET);
        files.write(PictureId.random(), SET);
        age(root.resolve(old.hex().substring(0, 2)).resolve(old.hex()));
        var taken = new ArrayList<PictureId>();
        assertThat(files.walk(Instant.now().minus(Duration.ofHours(1)), taken::addAll))
                .as("all pictures")
                .isEqualTo(2);
        assertThat(taken).containsExactly(old);
    }

    @Test
    void walkInBatches() throws IOException {
        for (int i = 0; i < 1_001; i++) {
            Files.createDirectories(
                    root.resolve("ab").resolve("ab" + PictureId.random().hex().substring(2)));
        }
        var sizes = new ArrayList<Integer>();
        files.walk(Instant.MAX, sets -> sizes.add(sets.size()));
        assertThat(sizes).containsExactly(500, 500, 1);
    }

    @Test
    void dateAPictureInQuarantineByTheMove() throws IOException {
        var id = PictureId.random();
        files = new PictureFiles(root.resolve("pictures"));
        files.write(id, SET);
        var then = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(files.moveToQuarantine(id, then)).isTrue();
        assertThat(files.since(id)).isEmpty();
        assertThat(files.quarantine().since(id)).hasValue(then);
        assertThat(files.quarantine().size(id)).isEqualTo(2);
        assertThat(root.resolve("quarantine").resolve(id.hex().substring(0, 2)).resolve(id.hex()))
                .exists();
        assertThat(files.moveToQuarantine(id, then)).isFalse();

        assertThat(files.restore(id, then)).isTrue();
        assertThat(files.find(id, "80.jpg")).isPresent();
        assertThat(files.restore(id, then)).isFalse();
    }

    @Test
    void replaceACopyInQuarantine() throws IOException {
        var id = PictureId.random();
        var then = Instant.parse("2026-01-01T00:00:00Z");
        files.write(id, SET);
        files.moveToQuarantine(id, then.minusSeconds(60));
        files.write(id, SET);
        assertThat(files.moveToQuarantine(id, then)).isTrue();
        assertThat(files.quarantine().since(id)).hasValue(then);
        assertThat(files.since(id)).isEmpty();
    }

    @Test
    void areEmptyWithoutAPicture() throws IOException {
        assertThat(new PictureFiles(root.resolve("missing")).isEmpty()).isTrue();
        Files.createDirectories(root.resolve("ab").resolve("lost+found"));
        assertThat(files.isEmpty()).isTrue();
        files.write(PictureId.random(), SET);
        assertThat(files.isEmpty()).isFalse();
    }

    @Test
    void deleteOldUnfinishedFolders() throws IOException {
        Path old = Files.createDirectories(
                root.resolve("ab").resolve(PictureId.random().hex() + ".tmp"));
        Path young = Files.createDirectories(
                root.resolve("ab").resolve(PictureId.random().hex() + ".tmp"));
        age(old);
        files.deleteUnfinishedBefore(Instant.now().minus(Duration.ofHours(1)));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private static void age(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
}
