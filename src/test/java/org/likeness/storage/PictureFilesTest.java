package org.likeness.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
    void findWhatWasWritten() throws IOException {
        var id = PictureId.random();
        files.write(id, SET);
        assertThat(files.find(id, "80.jpg"))
                .get()
                .satisfies(file -> assertThat(file).hasBinaryContent(new byte[] {2}));
        assertThat(files.find(id, "160.jpg")).isEmpty();
        assertThat(files.find(PictureId.random(), "80.jpg")).isEmpty();
    }

    @Test
    void deleteAWholeSetAndNoOther() throws IOException {
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
    void leaveNothingOfASetThatCannotBeWritten() throws IOException {
        var id = PictureId.random();
        var impossible = Map.of("40.jpg", new byte[] {1}, "no/such/folder.jpg", new byte[] {2});
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> files.write(id, impossible));
        try (var paths = Files.walk(root)) {
            assertThat(paths.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void nameOnlyWhatIsOlder() throws IOException {
        var old = PictureId.random();
        files.write(old, SET);
        files.write(PictureId.random(), SET);
        age(root.resolve(old.hex().substring(0, 2)).resolve(old.hex()));
        assertThat(files.olderThan(Instant.now().minus(Duration.ofHours(1)))).containsExactly(old);
    }

    @Test
    void deleteOnlyUnfinishedSetsThatAreOlder() throws IOException {
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
