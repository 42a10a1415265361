package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.likeness.picture.Drawn.quarters;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of every format comes out as it looks. */
@ParameterizedClass
@EnumSource(Engine.class)
class FormatsTest {
    private static final int SIDE = 80;
    private static final int[] QUARTERS = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff};
    private static final int ALPHA_AND_ANIMATION = 0x12;
    private static final int EXIF_FLAG = 0x08;

    private final Pipeline pipeline;

    FormatsTest(Engine engine) {
        assertThat(engine.obstacle()).isEmpty();
        pipeline = new Pipeline(Limits.USUAL, engine);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,false", "2,0,false", "4,0,false", "8,0,false", "16,0,false", "8,4,false", "16,4,false",
        "1,0,true", "2,0,true", "4,0,true", "8,0,true", "16,0,true", "8,4,true", "16,4,true"
    })
    void readsGreyPng(int depth, int colourType, boolean interlaced) throws PictureException {
        int most = (1 << depth) - 1;
        byte[] png = new DrawnPng(SIDE, SIDE, depth, colourType, interlaced).draw((x, y) -> {
            int grey = x < SIDE / 2 ? 0 : most;
            return colourType == 4 ? new int[] {grey, most} : new int[] {grey};
        });
        var image = square(png);
        assertNear(image.getRGB(10, 40), 0x000000);
        assertNear(image.getRGB(70, 40), 0xffffff);
    }

    @ParameterizedTest
    @CsvSource({"8,2,false", "16,2,false", "8,6,false", "16,6,false", "8,2,true", "16,2,true", "8,6,true", "16,6,true"})
    void readsColourPng(int depth, int colourType, boolean interlaced) throws PictureException {
        int most = (1 << depth) - 1;
        byte[] png = new DrawnPng(SIDE, SIDE, depth, colourType, interlaced).draw((x, y) -> {
            int rgb = QUARTERS[quarter(x, y)];
            int[] samples = {
                Argb.red(rgb) * (most / 255), Argb.green(rgb) * (most / 255), Argb.blue(rgb) * (most / 255), most
            };
            return Arrays.copyOf(samples, colourType == 6 ? 4 : 3);
        });
        assertQuarters(square(png), QUARTERS);
    }

    @ParameterizedTest
    @CsvSource({"2,false", "4,false", "8,false", "2,true", "4,true", "8,true"})
    void readsPngWithAPalette(int depth, boolean interlaced) throws PictureException {
        byte[] png = paletted(depth, interlaced).draw((x, y) -> new int[] {quarter(x, y)});
        assertQuarters(square(png), QUARTERS);
    }

    @Test
    void seesThroughAPalette() throws PictureException {
        byte[] png =
                paletted(8, false).with("tRNS", new byte[] {0, (byte) 255}).draw((x, y) -> new int[] {quarter(x, y)});
        assertThat(opacities(png)).containsExactly(0, 255, 255, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void seesThroughOneGrey(int depth) throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, depth, 0, false)
                .with("tRNS", new byte[] {0, 20})
                .draw((x, y) -> new int[] {quarter(x, y) * 10});
        assertThat(opacities(png)).containsExactly(255, 255, 0, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void seesThroughOneColour(int depth) throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, depth, 2, false)
                .with("tRNS", new byte[] {0, 1, 0, 2, 0, 3})
                .draw((x, y) -> quarter(x, y) == 3 ? new int[] {1, 2, 3} : new int[] {1, 2, 4});
        assertThat(opacities(png)).containsExactly(255, 255, 255, 0);
    }

    @Test
    void keepsHalfOpacity() throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 6, false).draw((x, y) -> new int[] {200, 100, 50, 128});
        int pixel = square(png).getRGB(40, 40);
        assertThat(Argb.alpha(pixel)).isEqualTo(128);
        assertNear(pixel, 0xc86432);
    }

    @Test
    void showsTheStillFrameOfAnAnimatedPng() throws PictureException {
        byte[] still = Drawn.png(SIDE, SIDE);
        byte[] animated = Drawn.withChunk(still, "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        byte[] frame = DrawnPng.chunk("fdAT", new byte[100]);
        assertQuarters(square(Drawn.inserted(animated, animated.length - 12, frame)), QUARTERS);
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
        assertQuarters(square(Drawn.webp(quarters(SIDE, SIDE), lossless)), QUARTERS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void seesThroughWebp(boolean lossless) throws PictureException {
        assertThat(opacities(Drawn.webp(threeQuarters(), lossless))).containsExactly(255, 255, 255, 0);
    }

    @Test
    void turnsWebpByItsExif() throws PictureException {
        byte[] tiff = Arrays.copyOfRange(Drawn.withExifOrientation(Drawn.jpeg(8, 8), 3), 12, 38);
        byte[] pixels = pixelChunks(Drawn.webp(quarters(SIDE, SIDE), false));
        byte[] webp = Drawn.extendedWebp(SIDE, SIDE, EXIF_FLAG, pixels, Drawn.riffChunk("EXIF", tiff));
        assertQuarters(square(webp), 0xffffff, 0x0000ff, 0x00ff00, 0xff0000);
    }

    @Test
    void showsTheFirstFrameOfAnAnimatedWebpInItsPlace() throws PictureException {
        byte[] frame = pixelChunks(Drawn.webp(quarters(SIDE / 2, SIDE / 2), true));
        byte[] other = pixelChunks(Drawn.webp(quarters(SIDE, SIDE), true));
        byte[] webp = Drawn.extendedWebp(
                SIDE,
                SIDE,
                ALPHA_AND_ANIMATION,
                Drawn.riffChunk("ANIM", new byte[6]),
                Drawn.riffChunk("ANMF", Drawn.webpFrameHeader(SIDE / 2, 0, SIDE / 2, SIDE / 2), frame),
                Drawn.riffChunk("ANMF", Drawn.webpFrameHeader(0, 0, SIDE, SIDE), other));
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
    void seesThroughOneColourOfAGif() throws PictureException {
        assertThat(opacities(Drawn.file(threeQuarters(), "gif"))).containsExactly(255, 255, 255, 0);
    }

    /** The smallest rendition, where it is not smaller than the picture, and another otherwise. */
    private BufferedImage square(byte[] file) throws PictureException {
        var files = pipeline.renditions(file, Optional.empty()).files();
        return Drawn.decoded(Objects.requireNonNull(files.getOrDefault(80, files.get(40))));
    }

    private int[] opacities(byte[] file) throws PictureException {
        var image = square(file);
        int near = image.getWidth() / 4;
        int far = image.getWidth() - near;
        return new int[] {
            Argb.alpha(image.getRGB(near, near)),
            Argb.alpha(image.getRGB(far, near)),
            Argb.alpha(image.getRGB(near, far)),
            Argb.alpha(image.getRGB(far, far))
        };
    }

    private static void assertQuarters(BufferedImage image, int... colours) {
        int near = image.getWidth() / 4;
        int far = image.getWidth() - near;
        assertNear(image.getRGB(near, near), colours[0]);
        assertNear(image.getRGB(far, near), colours[1]);
        assertNear(image.getRGB(near, far), colours[2]);
        assertNear(image.getRGB(far, far), colours[3]);
    }

    private static void assertNear(int actual, int wanted) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((actual >> shift) & 0xff)
                    .as("%06x, wanted %06x", actual & 0xffffff, wanted)
                    .isCloseTo((wanted >> shift) & 0xff, within(12));
        }
    }

    private static int quarter(int x, int y) {
        return (x < SIDE / 2 ? 0 : 1) + (y < SIDE / 2 ? 0 : 2);
    }

    private static DrawnPng paletted(int depth, boolean interlaced) {
        var palette = ByteBuffer.allocate(12);
        for (int colour : QUARTERS) {
            palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return new DrawnPng(SIDE, SIDE, depth, 3, interlaced).with("PLTE", palette.array());
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
