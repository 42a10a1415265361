package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crypto.Sha256;

/** How many of ten thousand people get a unique picture. */
class VarietyTest {
    private static final int PEOPLE = 10_000;

    @ParameterizedTest
    @ValueSource(ints = {16, 80})
    void noTwoIdenticonsAreTheSame(int size) {
        assertThat(different(Style.IDENTICON, size)).isEqualTo(PEOPLE);
    }

    /**
     * All, where the style has some thousand million pictures; of wavatar's 130 million, all but a few that chance makes twice;
     * and of 19,360 colours and 1,357 grounds of initials as many as ten thousand draws can be expected to find.
     */
    @ParameterizedTest
    @CsvSource({"RETRO, 10000", "MONSTERID, 10000", "ROBOHASH, 10000", "WAVATAR, 9997", "COLOR, 7600", "INITIALS, 1350"
    })
    void theOthersAreAsDifferentAsTheirArtAllows(Style style, int atLeast) {
        assertThat(different(style, 16)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"MP", "BLANK"})
    void somePicturesAreEverybodys(Style style) {
        assertThat(different(style, 16)).isEqualTo(1);
    }

    /** Compares pixels, not shapes, as invisible shapes make no difference. */
    private static long different(Style style, int size) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> style.scene(Seed.ofText("person " + i), "Ada Lovelace"))
                .map(scene -> IntBuffer.wrap(Rasterizer.argb(scene, size)))
                .map(VarietyTest::digest)
                .distinct()
                .count();
    }

    private static ByteBuffer digest(IntBuffer pixels) {
        var bytes = ByteBuffer.allocate(Integer.BYTES * pixels.remaining());
        bytes.asIntBuffer().put(pixels);
        return ByteBuffer.wrap(Sha256.digest().digest(bytes.array()));
    }
}
