package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.likeness.picture.Drawn.file;
import static org.likeness.picture.Drawn.png;
import static org.likeness.picture.Drawn.quarters;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/** Refused files and the reasons. */
@ParameterizedClass
@EnumSource(Engine.class)
class RefusalTest extends EngineTest {

    RefusalTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16, 24, 32, 33, 40})
    void refusesAPngThatStopsInItsHeaders(int bytes) {
        assertReason(Reason.DAMAGED, Arrays.copyOf(png(8, 8), bytes));
    }

    @Test
    void refusesTooManyBytes() {
        assertReason(Reason.TOO_MANY_BYTES, new byte[(10 << 20) + 1]);
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() {
        assertReason(Reason.TOO_MANY_PIXELS, Drawn.pngHeader(60_000, 60_000));
        assertReason(Reason.TOO_MANY_PIXELS, Drawn.pngHeader(10_001, 1));
        assertReason(Reason.TOO_MANY_PIXELS, Drawn.pngHeader(7_072, 7_072));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "<svg/>", "%PDF-1.7", "PK\3\4", "RIFF1234WAVE", "BM......", "II*\0"})
    void refusesOtherFormats(String content) {
        assertReason(Reason.UNKNOWN_FORMAT, content.getBytes(ISO_8859_1));
    }

    @Test
    void refusesNothingAtAll() {
        assertReason(Reason.EMPTY, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void refusesHalfAPicture(String format) {
        byte[] whole = file(quarters(400, 400), format);
        assertReason(Reason.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,10", "0,-1,10", "0,0,0", "0,0,-1", "391,0,10", "0,291,10", "2147483647,0,2147483647"})
    void refusesACropOutside(int x, int y, int side) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> pipeline.renditions(png(400, 300), Optional.of(new Crop(x, y, side))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CROP_OUTSIDE));
    }

    /** As programs leave it that repair a download by an end mark. */
    @ParameterizedTest
    @CsvSource({"20, false", "60, false", "90, true", "100, true"})
    void takesAJpegThatEndsEarlyFromThreeQuartersOn(int percent, boolean taken) throws PictureException {
        byte[] whole = file(noise(400, 400), "jpeg");
        byte[] cut = Arrays.copyOf(whole, 700 + (whole.length - 700) * percent / 100);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        if (taken) {
            assertThat(renditions(cut).files()).hasSize(5);
        } else {
            assertReason(Reason.DAMAGED, cut);
        }
    }

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt(1 << 24));
        }
        return image;
    }

    private void assertReason(Reason reason, byte[] file) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> renditions(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
