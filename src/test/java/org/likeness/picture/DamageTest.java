package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/**
 * What of a damaged file passes: a PNG, GIF or sequential JPEG that has three quarters of its pixels; a progressive JPEG or a
 * WebP only whole, as nobody can tell there how much is missing.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class DamageTest extends EngineTest {
    private static final int SIDE = 200;

    DamageTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "png, 60, false",
        "png, 90, true",
        "gif, 60, false",
        "gif, 90, true",
        "jpeg, 60, false",
        "jpeg, 90, true"
    })
    void takesThreeQuartersWhereThatCanBeTold(String format, int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(noise(format), percent));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "99, false"})
    void takesOnlyAWholeWebp(int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(DrawnWebp.file(grain(), false), percent));
        assertTaken(taken, cut(DrawnWebp.file(grain(), true), percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void leavesTransparentWhatIsMissing(String format) throws PictureException {
        byte[] cut = cut(noise(format), 85);
        var files = pipeline.renditions(cut, Optional.empty()).files();
        var image = Drawn.decoded(Objects.requireNonNull(files.get(SIDE)));
        assertThat(Argb.alpha(image.getRGB(100, 20))).isEqualTo(255);
        assertThat(Argb.alpha(image.getRGB(100, SIDE - 2))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, false", "47, false", "60, false", "90, true"})
    void countsThePixelsOfAnInterlacedPng(int percent, boolean taken) throws PictureException {
        var random = new java.util.Random(1);
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 0, true).draw((x, y) -> new int[] {random.nextInt()});
        assertTaken(taken, cut(png, percent));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "99, false"})
    void takesOnlyAWholeProgressiveJpeg(int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(Drawn.progressiveJpeg(grain()), percent));
    }

    @ParameterizedTest
    @CsvSource({"15, false", "60, false", "90, true"})
    void takesThreeQuartersOfAJpegInFourInks(int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(Drawn.fourInkJpeg(SIDE, SIDE), percent));
    }

    @Test
    void refusesAPngThatHasNoPalette() throws PictureException {
        assertTaken(false, new DrawnPng(SIDE, SIDE, 8, 3, false).draw((x, y) -> new int[] {1}));
    }

    @Test
    void takesAPictureWithoutItsEndMark() throws PictureException {
        byte[] png = noise("png");
        assertTaken(true, Arrays.copyOf(png, png.length - 12));
        byte[] gif = noise("gif");
        assertTaken(true, Arrays.copyOf(gif, gif.length - 1));
        byte[] jpeg = noise("jpeg");
        assertTaken(true, Arrays.copyOf(jpeg, jpeg.length - 2));
    }

    @Test
    void takesAJpegWithRubbishBetweenSegmentsAndBehind() throws PictureException {
        byte[] jpeg = noise("jpeg");
        assertTaken(true, Drawn.inserted(jpeg, jpeg.length, new byte[1000]));
        int firstSegmentEnd = 4 + Bytes.bigEndian16(jpeg, 4);
        assertTaken(true, Drawn.inserted(jpeg, firstSegmentEnd, new byte[] {1, 2, 3}));
    }

    @Test
    void refusesAPngWithAWrongChecksum() throws PictureException {
        byte[] png = noise("png");
        for (int at : new int[] {30, 32, png.length / 2, png.length - 13}) {
            byte[] wrong = png.clone();
            wrong[at] ^= 1;
            assertTaken(false, wrong);
        }
    }

    @Test
    void takesAPngWithAWrongChecksumOfWhatIsNotNeeded() throws PictureException {
        byte[] png =
                Drawn.withChunk(noise("png"), "tEXt", "by\0me".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        png[33 + 8] ^= 1;
        assertTaken(true, png);
    }

    @Test
    void refusesAPngWithAChunkThatItWouldNeedToKnow() throws PictureException {
        assertTaken(false, Drawn.withChunk(noise("png"), "CgBI", new byte[4]));
    }

    private void assertTaken(boolean taken, byte[] file) throws PictureException {
        if (taken) {
            assertThat(pipeline.renditions(file, Optional.empty()).files()).isNotEmpty();
        } else {
            assertThatExceptionOfType(PictureException.class)
                    .isThrownBy(() -> pipeline.renditions(file, Optional.empty()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        }
    }

    private static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, file.length * percent / 100);
    }

    /** Nothing that could be packed, so that pixels and bytes go together. */
    private static byte[] noise(String format) {
        var image = grain();
        if (!format.equals("gif")) {
            return Drawn.file(image, format);
        }
        var indexed = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(image, 0, 0, null);
        return Drawn.sequentialGif(indexed);
    }

    private static BufferedImage grain() {
        var random = new java.util.Random(1);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        return image;
    }
}
