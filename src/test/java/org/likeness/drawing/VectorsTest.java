package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.likeness.crypto.Sha256;

/** Drawings match the published test vectors. If this fails, people lose their avatars: increase the version of the style. */
class VectorsTest {
    private static final Set<Style> SEEN = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @CsvFileSource(resources = "/org/likeness/drawing/vectors.csv", useHeadersInDisplayName = true)
    void neverChange(String word, int version, String hash, int size, String sha256) throws IOException {
        Style style = Style.parse(word).orElseThrow();
        SEEN.add(style);
        assertThat(style.version()).isEqualTo(version);
        byte[] png = DrawnAvatar.of(style, Seed.ofHash(hash), "").png(size);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = ByteBuffer.allocate(4 * size * size);
        pixels.asIntBuffer().put(image.getRGB(0, 0, size, size, null, 0, size));
        assertThat(HexFormat.of().formatHex(Sha256.digest().digest(pixels.array())))
                .isEqualTo(sha256);
    }

    @AfterAll
    static void coverAllStyles() {
        assertThat(SEEN).containsExactlyInAnyOrder(Style.values());
    }
}
