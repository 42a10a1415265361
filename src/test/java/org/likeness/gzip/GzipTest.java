package org.likeness.gzip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    private static final byte[] TEXT = "The same words. ".repeat(500).getBytes(UTF_8);

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        assertThat(Gzip.of(TEXT)).isEqualTo(Gzip.of(TEXT)).hasSizeLessThan(200);
        assertThat(unpacked(Gzip.of(TEXT))).isEqualTo(TEXT);
        assertThat(unpacked(Gzip.of(new byte[0]))).isEmpty();
    }

    @Test
    void givesADifferentLengthEachTime() throws IOException {
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            byte[] compressed = Gzip.ofRandomLength(TEXT);
            assertThat(unpacked(compressed)).isEqualTo(TEXT);
            lengths.add(compressed.length);
        }
        assertThat(lengths).hasSizeGreaterThan(50).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "br, gzip",
                "gzip, deflate, br, zstd",
                "gzip;q=1.0, *;q=0",
                "br;q=1, gzip; q=0.001"
            })
    void isAccepted(String header) {
        assertThat(Gzip.isAccepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "gzip; q=0.000",
                "br, gzip;q=0",
                "xgzip",
                "*",
                "identity;q=1, *;q=0",
                "gzip;q=",
                "gzip;q=2"
            })
    void isNotAccepted(String header) {
        assertThat(Gzip.isAccepted(header)).isFalse();
        assertThat(Gzip.isAccepted(null)).isFalse();
    }

    private static byte[] unpacked(byte[] compressed) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return stream.readAllBytes();
        }
    }
}
