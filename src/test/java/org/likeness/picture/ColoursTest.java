package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Renditions show the same colours as the file, whatever its profile. */
@ParameterizedClass
@EnumSource(Engine.class)
class ColoursTest extends EngineTest {
    /** In linear light, and what the same light is in sRGB. */
    private static final int LINEAR = 55;

    private static final int SRGB = 128;

    ColoursTest(Engine engine) {
        super(engine);
    }

    @Test
    void followsTheProfileOfAJpeg() throws PictureException {
        byte[] linear = profile(ColorSpace.CS_LINEAR_RGB);
        byte[] plain = Drawn.file(filled(LINEAR), "jpeg");
        assertGrey(Drawn.withSegment(plain, 0xe2, segment(1, 1, linear)), SRGB);
        assertGrey(plain, LINEAR);
    }

    @Test
    void joinsAProfileInSegmentsOfAnyOrder() throws PictureException {
        byte[] linear = profile(ColorSpace.CS_LINEAR_RGB);
        int half = linear.length / 2;
        byte[] first = segment(1, 2, Arrays.copyOf(linear, half));
        byte[] second = segment(2, 2, Arrays.copyOfRange(linear, half, linear.length));
        byte[] plain = Drawn.file(filled(LINEAR), "jpeg");
        assertGrey(Drawn.withSegment(Drawn.withSegment(plain, 0xe2, first), 0xe2, second), SRGB);
    }

    @Test
    void followsTheProfileOfAPng() throws PictureException {
        assertGrey(Drawn.withProfile(png(), profile(ColorSpace.CS_LINEAR_RGB)), SRGB);
    }

    @Test
    void followsTheProfileOfAWebp() throws PictureException {
        byte[] still = DrawnWebp.file(filled(LINEAR), true);
        byte[] pixels = Arrays.copyOfRange(still, 12, still.length);
        byte[] profile = DrawnWebp.chunk("ICCP", profile(ColorSpace.CS_LINEAR_RGB));
        assertGrey(DrawnWebp.extended(SIDE, SIDE, 0x20, profile, pixels), SRGB);
    }

    @Test
    void followsAGreyProfile() throws PictureException {
        byte[] linear = profile(ColorSpace.CS_GRAY);
        var grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            grey.getRaster().setSample(i % SIDE, i / SIDE, 0, LINEAR);
        }
        assertGrey(Drawn.withSegment(Drawn.file(grey, "jpeg"), 0xe2, segment(1, 1, linear)), SRGB);
    }

    @Test
    void keepsOpacityWhileColoursChange() throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 6, false)
                .with("gAMA", ByteBuffer.allocate(4).putInt(100_000).array())
                .draw((x, y) -> new int[] {LINEAR, LINEAR, LINEAR, 99});
        assertThat(Argb.alpha(pixel(png))).isEqualTo(99);
        assertThat(Argb.red(pixel(png))).isCloseTo(SRGB, within(2));
    }

    @Test
    void followsTheGammaOfAPng() throws PictureException {
        assertGrey(
                Drawn.withChunk(
                        png(), "gAMA", ByteBuffer.allocate(4).putInt(100_000).array()),
                SRGB);
        assertGrey(
                Drawn.withChunk(
                        png(), "gAMA", ByteBuffer.allocate(4).putInt(45_455).array()),
                LINEAR);
    }

    @Test
    void takesTheWordSrgbBeforeAGamma() throws PictureException {
        byte[] gamma = Drawn.withChunk(
                png(), "gAMA", ByteBuffer.allocate(4).putInt(100_000).array());
        assertGrey(Drawn.withChunk(gamma, "sRGB", new byte[1]), LINEAR);
    }

    @Test
    void followsThePrimariesOfAPng() throws PictureException {
        var exchanged = ByteBuffer.allocate(32);
        for (int value : new int[] {31270, 32900, 30000, 60000, 64000, 33000, 15000, 6000}) { // green before red
            exchanged.putInt(value);
        }
        byte[] red = new DrawnPng(SIDE, SIDE, 8, 2, false)
                .with("cHRM", exchanged.array())
                .draw((x, y) -> new int[] {255, 0, 0});
        assertThat(Argb.green(pixel(red))).isGreaterThan(240);
        assertThat(Argb.red(pixel(red))).isLessThan(15);
    }

    @Test
    void ignoresAProfileThatIsDamaged() throws PictureException {
        byte[] linear = profile(ColorSpace.CS_LINEAR_RGB);
        for (int at = 0; at < 132; at += 3) {
            byte[] broken = linear.clone();
            broken[at] ^= (byte) 0xff;
            assertThat(pixel(Drawn.withProfile(png(), broken))).isNotZero();
        }
        assertGrey(Drawn.withProfile(png(), "no profile".getBytes(ISO_8859_1)), LINEAR);
        assertGrey(Drawn.withProfile(png(), Arrays.copyOf(linear, linear.length / 2)), LINEAR);
        assertGrey(Drawn.withChunk(png(), "iCCP", "x\0\0not deflated".getBytes(ISO_8859_1)), LINEAR);
        assertGrey(Drawn.withChunk(png(), "iCCP", new byte[0]), LINEAR);
    }

    @Test
    void ignoresGammaAndPrimariesThatAreNonsense() throws PictureException {
        assertGrey(Drawn.withChunk(png(), "gAMA", new byte[4]), LINEAR);
        assertGrey(
                Drawn.withChunk(png(), "gAMA", ByteBuffer.allocate(4).putInt(-1).array()), LINEAR);
        assertGrey(Drawn.withChunk(png(), "cHRM", new byte[32]), LINEAR);
        assertGrey(Drawn.withChunk(png(), "cHRM", new byte[3]), LINEAR);
    }

    private static byte[] png() {
        return Drawn.file(filled(LINEAR), "png");
    }

    private static BufferedImage filled(int grey) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, Argb.opaque(grey, grey, grey));
        }
        return image;
    }

    private static byte[] profile(int colorSpace) {
        return ((ICC_ColorSpace) ColorSpace.getInstance(colorSpace))
                .getProfile()
                .getData();
    }

    private static byte[] segment(int number, int count, byte[] part) {
        return ByteBuffer.allocate(14 + part.length)
                .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
                .put((byte) number)
                .put((byte) count)
                .put(part)
                .array();
    }

    private void assertGrey(byte[] file, int wanted) throws PictureException {
        int pixel = pixel(file);
        assertThat(Argb.red(pixel)).isCloseTo(wanted, within(2));
        assertThat(Argb.green(pixel)).isCloseTo(wanted, within(2));
        assertThat(Argb.blue(pixel)).isCloseTo(wanted, within(2));
    }

    private int pixel(byte[] file) throws PictureException {
        var renditions = pipeline.renditions(file, Optional.empty());
        return Drawn.decoded(Objects.requireNonNull(renditions.files().get(80))).getRGB(40, 40);
    }
}
