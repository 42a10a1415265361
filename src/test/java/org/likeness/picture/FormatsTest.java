package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.quarters;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All kinds of JPEG, WebP and GIF are decoded correctly. */
@ParameterizedClass
@EnumSource(Engine.class)
class FormatsTest extends EngineTest {
    private static final int ALPHA_AND_ANIMATION = 0x12;

    FormatsTest(Engine engine) {
        super(engine);
    }

    @Test
    void readsBaselineAndProgressiveJpeg() throws PictureException {
        assertQuarters(square(Drawn.jpeg(SIDE, SIDE)), QUARTERS);
        assertQuarters(square(Drawn.progressiveJpeg(quarters(SIDE, SIDE))), QUARTERS);
    }

    @Test
    void readsGreyJpeg() throws PictureException {
        var grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            grey.getRaster().setSample(i % SIDE, i / SIDE, 0, 77);
        }
        assertNear(square(Drawn.file(grey, "jpeg")).getRGB(5, 5), 0x4d4d4d);
    }

    /** As Photoshop writes them: what is left of the paper. */
    @ParameterizedTest
    @CsvSource({"255, 0, 0, 255, 0xff0000", "255, 255, 255, 255, 0xffffff", "255, 255, 255, 0, 0x000000"})
    void readsJpegInFourInks(int cyan, int magenta, int yellow, int black, int wanted) throws PictureException {
        byte[] inks = withAdobe(Drawn.fourInkJpeg(SIDE, SIDE, cyan, magenta, yellow, black), 0);
        assertNear(square(inks).getRGB(40, 40), wanted);
    }

    /** The coding turns inks about once, Photoshop a second time. */
    @Test
    void readsYcck() throws PictureException {
        byte[] redAsYcc = Drawn.fourInkJpeg(SIDE, SIDE, 76, 85, 255, 255);
        assertNear(square(withAdobe(redAsYcc, 2)).getRGB(40, 40), 0x00ffff);
    }

    @Test
    void readsJpegOfRedGreenAndBlue() throws PictureException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        byte[] coded = withAdobe(withoutJfif(Drawn.file(image, "jpeg")), 0); // the black of YCbCr is 0, 128, 128
        assertNear(square(coded).getRGB(40, 40), 0x008080);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsWebp(boolean lossless) throws PictureException {
        assertQuarters(square(DrawnWebp.file(quarters(SIDE, SIDE), lossless)), QUARTERS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsTransparencyOfWebp(boolean lossless) throws PictureException {
        assertThat(opacities(DrawnWebp.file(threeQuarters(), lossless))).containsExactly(255, 255, 255, 0);
    }

    @Test
    void showsTheFirstFrameOfAnAnimatedWebpInItsPlace() throws PictureException {
        byte[] frame = pixelChunks(DrawnWebp.file(quarters(SIDE / 2, SIDE / 2), true));
        byte[] other = pixelChunks(DrawnWebp.file(quarters(SIDE, SIDE), true));
        byte[] webp = DrawnWebp.extended(
                SIDE,
                SIDE,
                ALPHA_AND_ANIMATION,
                DrawnWebp.chunk("ANIM", new byte[6]),
                DrawnWebp.chunk("ANMF", DrawnWebp.frameHeader(SIDE / 2, 0, SIDE / 2, SIDE / 2), frame),
                DrawnWebp.chunk("ANMF", DrawnWebp.frameHeader(0, 0, SIDE, SIDE), other));
        assertThat(opacities(webp)).containsExactly(0, 255, 0, 0);
        assertNear(square(webp).getRGB(SIDE / 2 + 8, 8), 0xff0000);
        assertNear(square(webp).getRGB(SIDE - 8, SIDE / 2 - 8), 0xffffff);
    }

    @Test
    void showsTheFirstFrameOfAnAnimatedGifInItsPlace() throws PictureException {
        byte[] gif = Drawn.file(quarters(SIDE / 2, SIDE / 2), "gif");
        gif[6] = SIDE; // of the screen
        gif[8] = SIDE;
        int image = imageOf(gif);
        gif[image + 3] = SIDE / 2; // from the top
        byte[] two = Drawn.inserted(gif, gif.length - 1, Arrays.copyOfRange(gif, image, gif.length - 1));
        assertThat(opacities(two)).containsExactly(0, 0, 255, 0);
        assertNear(square(two).getRGB(8, SIDE / 2 + 8), 0xff0000);
    }

    @Test
    void makesTheScreenOfAGifAsLargeAsItsFirstFrame() throws PictureException {
        byte[] gif = Drawn.file(quarters(SIDE, SIDE), "gif");
        gif[6] = 1;
        gif[8] = 1;
        assertQuarters(square(gif), QUARTERS);
    }

    @Test
    void readsTheRowsOfAGifInEitherOrder() throws PictureException {
        var blackAboveWhite = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
        blackAboveWhite
                .getRaster()
                .setPixels(0, 4, 8, 4, IntStream.generate(() -> 1).limit(32).toArray());
        byte[] gif = Drawn.file(blackAboveWhite, "gif"); // interlaced: its data has the rows 0, 4, 2, 6, 1, 3, 5, 7
        assertThat(blackRows(gif)).containsExactly(0, 1, 2, 3);
        gif[imageOf(gif) + 9] &= ~0x40;
        assertThat(blackRows(gif)).containsExactly(0, 2, 4, 5);
    }

    private int[] blackRows(byte[] file) throws PictureException {
        var image = square(file);
        return IntStream.range(0, 8)
                .filter(y -> Argb.green(image.getRGB(8, 2 * y)) < 128)
                .toArray();
    }

    @Test
    void keepsTheTransparentColourOfAGif() throws PictureException {
        assertThat(opacities(Drawn.file(threeQuarters(), "gif"))).containsExactly(255, 255, 255, 0);
    }

    /** The quarters without the last. */
    private static BufferedImage threeQuarters() {
        var image = quarters(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int y = SIDE / 2; y < SIDE; y++) {
            for (int x = SIDE / 2; x < SIDE; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return image;
    }

    private static byte[] withAdobe(byte[] jpeg, int transform) {
        byte[] adobe = "Adobe\0\144\0\0\0\0\0".getBytes(ISO_8859_1);
        adobe[11] = (byte) transform;
        return Drawn.withSegment(jpeg, 0xee, adobe);
    }

    private static byte[] withoutJfif(byte[] jpeg) {
        byte[] without = jpeg.clone();
        without[6] = 'X';
        return without;
    }

    /** The chunks of a WebP that hold pixels, without the file around them. */
    private static byte[] pixelChunks(byte[] webp) {
        return Arrays.copyOfRange(webp, 12, webp.length);
    }

    /** Where the descriptor of the first frame begins. */
    private static int imageOf(byte[] gif) {
        int at = 13 + GifFile.colourTableLength(gif, 10);
        return gif[at] == 0x21 ? at + 8 : at;
    }
}
