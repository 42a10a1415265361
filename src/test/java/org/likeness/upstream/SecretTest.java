package org.likeness.upstream;

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

class SecretTest {
    private static final int SERVERS = 16;

    @TempDir
    private Path folder;

    private static String key(Secret secret) {
        return HexFormat.of().formatHex(secret.key("test"));
    }

    @Test
    void staysTheSame() throws IOException {
        assertThat(key(new Secret(folder))).hasSize(64).isEqualTo(key(new Secret(folder)));
    }

    @Test
    void isAnotherInAnotherFolder(@TempDir Path other) throws IOException {
        assertThat(key(new Secret(folder))).isNotEqualTo(key(new Secret(other)));
    }

    @Test
    void hasAnotherKeyForEachUse() throws IOException {
        var secret = new Secret(folder);
        assertThat(secret.key("a"))
                .isNotEqualTo(secret.key("b"))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("secret")));
    }

    @Test
    void isForItsOwnerOnlyAndLeavesNothingElse() throws IOException {
        Path data = folder.resolve("not/there/yet");
        key(new Secret(data));
        assertThat(Files.getPosixFilePermissions(data.resolve("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void isOneForServersThatStartAtOnce() throws Exception {
        var start = new CyclicBarrier(SERVERS);
        var servers = IntStream.range(0, SERVERS)
                .mapToObj(i -> new FutureTask<>(() -> {
                    start.await();
                    return key(new Secret(folder));
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
    void isNotMadeUpWhereItsFileIsDamaged() throws IOException {
        Files.write(folder.resolve("secret"), new byte[31]);
        assertThatIOException().isThrownBy(() -> new Secret(folder)).withMessageContaining("32 bytes");
    }
}
