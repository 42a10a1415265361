package org.likeness.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSecretTest {
    private static final int SERVERS = 16;

    @TempDir
    private Path folder;

    private static String key(SiteSecret secret) {
        return HexFormat.of().formatHex(secret.key("test"));
    }

    @Test
    void staysTheSame() throws IOException {
        assertThat(key(new SiteSecret(folder))).hasSize(64).isEqualTo(key(new SiteSecret(folder)));
    }

    @Test
    void isDifferentInAnotherFolder(@TempDir Path other) throws IOException {
        assertThat(key(new SiteSecret(folder))).isNotEqualTo(key(new SiteSecret(other)));
    }

    @Test
    void hasADifferentKeyForEachPurpose() throws IOException {
        var secret = new SiteSecret(folder);
        assertThat(secret.key("a"))
                .isNotEqualTo(secret.key("b"))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("secret")));
    }

    @Test
    void isReadableByItsOwnerOnlyAndLeavesNoTemporaryFile() throws IOException {
        Path data = folder.resolve("not/there/yet");
        key(new SiteSecret(data));
        assertThat(Files.getPosixFilePermissions(data.resolve("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void isTheSameForNodesThatStartAtTheSameTime() throws Exception {
        var start = new CyclicBarrier(SERVERS);
        var servers = IntStream.range(0, SERVERS)
                .mapToObj(i -> new FutureTask<>(() -> {
                    start.await();
                    return key(new SiteSecret(folder));
                }))
                .toList();
        servers.forEach(server -> new Thread(server).start());
        var keys = new HashSet<String>();
        for (var server : servers) {
            keys.add(server.get());
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void isNotReplacedIfItsFileIsDamaged() throws IOException {
        Files.write(folder.resolve("secret"), new byte[31]);
        assertThatIOException().isThrownBy(() -> new SiteSecret(folder)).withMessageContaining("32 bytes");
    }
}
