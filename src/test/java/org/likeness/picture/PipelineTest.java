package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.decoded;
import static org.likeness.picture.Drawn.file;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;
import static org.likeness.picture.Drawn.quarters;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The renditions of files in all formats. */
@ParameterizedClass
@EnumSource(Engine.class)
class PipelineTest extends EngineTest {
    /** A WebP of one yellow pixel, lossless, as its specification lays it out. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    PipelineTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void makesAllSquaresOfEveryFormat(String format) throws PictureException {
        var renditions = renditions(file(quarters(640, 480), format));
        assertThat(renditions.type()).isEqualTo(PictureType.JPEG);
        assertThat(renditions.files().keySet()).containsExactly(40, 80, 160, 200, 400);
        renditions.files().forEach((side, bytes) -> {
            var image = decoded(bytes);
            assertThat(image.getWidth()).isEqualTo(side);
            assertThat(image.getHeight()).isEqualTo(side);
            assertQuarters(image, RED, GREEN, BLUE, WHITE);
        });
    }

    @Test
    void readsWebP() throws PictureException {
        assertThat(renditions(WEBP).files().keySet()).containsExactly(40);
    }

    /** The quarters of what is shown, when the file itself has red, green, blue, white. */
    @ParameterizedTest
    @CsvSource({
        "1, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff",
        "2, 0x00ff00, 0xff0000, 0xffffff, 0x0000ff",
        "3, 0xffffff, 0x0000ff, 0x00ff00, 0xff0000",
        "4, 0x0000ff, 0xffffff, 0xff0000, 0x00ff00",
        "5, 0xff0000, 0x0000ff, 0x00ff00, 0xffffff",
        "6, 0x0000ff, 0xff0000, 0xffffff, 0x00ff00",
        "7, 0xffffff, 0x00ff00, 0x0000ff, 0xff0000",
        "8, 0x00ff00, 0xffffff, 0xff0000, 0x0000ff",
        "0, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff",
        "9, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff"
    })
    void turnsUpright(int orientation, int topLeft, int topRight, int bottomLeft, int bottomRight)
            throws PictureException {
        byte[] turned = DrawnExif.withOrientation(jpeg(600, 400), orientation);
        assertQuarters(image(renditions(turned), 200), topLeft, topRight, bottomLeft, bottomRight);
    }

    @Test
    void cutsACropOfTheUprightPicture() throws PictureException {
        byte[] turned = DrawnExif.withOrientation(jpeg(600, 400), 6); // upright it is 400 wide and 600 high
        var crop = new Crop(220, 20, 160); // within the upper right quarter
        var image = image(pipeline.renditions(turned, Optional.of(crop)), 160);
        assertQuarters(image, RED, RED, RED, RED);
    }

    @Test
    void ignoresAnExifBlockThatIsNonsense() throws PictureException {
        byte[] photo = DrawnExif.withOrientation(jpeg(400, 400), 6);
        for (int at = 12; at < 38; at++) {
            byte[] broken = photo.clone();
            broken[at] = (byte) 0xff;
            assertThat(renditions(broken).files()).hasSize(5);
        }
    }

    @Test
    void takesTheFirstOfTwoScansOfTheSameComponents() throws PictureException {
        byte[] whole = jpeg(200, 200);
        int scan = 0;
        while (whole[scan] != (byte) 0xff || whole[scan + 1] != (byte) 0xda) {
            scan++;
        }
        byte[] twice = Arrays.copyOf(whole, 2 * whole.length - scan - 2);
        System.arraycopy(whole, scan, twice, whole.length - 2, whole.length - scan);
        assertQuarters(image(renditions(twice), 200), RED, GREEN, BLUE, WHITE);
    }

    /** A palette of one white, and pixels that have the third colour. */
    @Test
    void showsColoursBlackThatThePaletteDoesNotHave() throws PictureException {
        var third = new byte[] {-1, -1, -1, 0, 0, -1, 0, -1, 0, -1, 0, 0};
        var image =
                new BufferedImage(80, 80, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(2, 4, third, 0, false));
        Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 0xaa);
        assertNear(
                image(renditions(Drawn.withShortPalette(file(image, "png"))), 80)
                        .getRGB(40, 40),
                0);
    }

    @Test
    void keepsTransparency() throws PictureException {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(100, 100, 0xff00ff00);
        var renditions = renditions(file(image, "png"));
        assertThat(renditions.type()).isEqualTo(PictureType.PNG);
        assertThat(image(renditions, 40).getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void showsNoColourThatWasErased() throws PictureException, IOException {
        byte[] png =
                new DrawnPng(400, 400, 8, 6, false).draw((x, y) -> new int[] {0xab, 0xcd, 0xef, x < 200 ? 0 : 255});
        var renditions = pipeline.renditionsAndCropSource(() -> png, Optional.empty());
        assertThat(image(renditions, 400).getRGB(100, 100)).isZero();
        assertThat(decoded(renditions.cropSource().orElseThrow().bytes()).getRGB(100, 100))
                .isZero();
    }

    @Test
    void takesAnAlphaChannelThatHidesNothingForOpaque() throws PictureException {
        assertThat(renditions(file(quarters(200, 200, BufferedImage.TYPE_INT_ARGB), "png"))
                        .type())
                .isEqualTo(PictureType.JPEG);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void keepsTheBrightnessOfGrey(int type) throws PictureException {
        var image = new BufferedImage(200, 200, type);
        double full = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                image.getRaster().setSample(x, y, 0, (int) (full * 0.5));
            }
        }
        assertThat(image(renditions(file(image, "png")), 200).getRGB(100, 100) & 0xff)
                .isBetween(126, 129);
    }

    @Test
    void enlargesUpToTwiceTheSize() throws PictureException {
        assertThat(renditions(png(100, 150)).files().keySet()).containsExactly(40, 80, 160, 200);
        assertThat(image(renditions(png(100, 150)), 200).getWidth()).isEqualTo(200);
        assertThat(renditions(png(99, 150)).files().keySet()).containsExactly(40, 80, 160);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 19})
    void makesTheSmallestOfAnyPicture(int side) throws PictureException {
        var renditions = renditions(png(side, side));
        assertThat(renditions.files().keySet()).containsExactly(40);
        assertThat(image(renditions, 40).getWidth()).isEqualTo(2 * side);
    }

    @Test
    void readsALargePictureCoarserAndStillRight() throws PictureException {
        var image = image(renditions(file(quarters(6_000, 5_000), "jpeg")), 400);
        assertQuarters(image, RED, GREEN, BLUE, WHITE);
    }
}
