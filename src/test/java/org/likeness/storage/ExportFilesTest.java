package org.likeness.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path data;

    @Test
    void areCompleteOrDoNotExist() throws IOException {
        var files = files();
        assertThat(files.find(ID)).isEmpty();
        assertThat(files.writtenBefore(Instant.MAX)).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> files.write(ID, out -> {
                    out.write(1);
                    throw new IOException("as if the disk had failed");
                }));
        assertThat(files.find(ID)).isEmpty();
        assertThat(folder()).isEmptyDirectory();
        files.write(ID, out -> out.write(1));
        files.write(ID, out -> out.write(2));
        assertThat(files.find(ID).orElseThrow()).hasBinaryContent(new byte[] {2});
        files.delete(ID);
        files.delete(ID);
        assertThat(files.find(ID)).isEmpty();
    }

    @Test
    void areListedByAge() throws IOException {
        var files = files();
        files.write(ID, out -> out.write(1));
        Path unfinished = folder().resolve(ID + ".0123456789abcdef.tmp");
        Files.createFile(unfinished);
        var now = Instant.now();
        Files.setLastModifiedTime(unfinished, FileTime.from(now));
        Files.setLastModifiedTime(files.find(ID).orElseThrow(), FileTime.from(now));
        assertThat(files.writtenBefore(now.minus(Duration.ofMinutes(1)))).isEmpty();
        assertThat(files.writtenBefore(now.plus(Duration.ofMinutes(1)))).containsExactly(ID);
        files.deleteUnfinishedBefore(now.minus(Duration.ofMinutes(1)));
        assertThat(unfinished).exists();
        files.deleteUnfinishedBefore(now.plus(Duration.ofMinutes(1)));
        assertThat(unfinished).doesNotExist();
        assertThat(files.find(ID)).isPresent();
    }

    @Test
    void areNotWrittenToAnAlmostFullDisk() {
        var files = new ExportFiles(folder(), Long.MAX_VALUE);
        assertThatIOException().isThrownBy(() -> files.write(ID, out -> out.write(1)));
        assertThat(files.find(ID)).isEmpty();
    }

    private ExportFiles files() {
        return new ExportFiles(folder(), 0);
    }

    private Path folder() {
        return data.resolve("exports");
    }
}
