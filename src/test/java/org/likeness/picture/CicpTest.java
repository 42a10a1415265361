package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A PNG with video code points gets the colours that Chromium 156 shows on an ordinary screen, as measured there. */
@ParameterizedClass
@EnumSource(Engine.class)
class CicpTest extends EngineTest {
    private static final int DISPLAY_P3 = 12;
    private static final int BT_2020 = 9;
    private static final int SRGB = 13;
    private static final int PQ = 16;

    private static final int CODED = 0x3c78c8;
    private static final int CODED_IN_P3 = 0x1e7ace;

    CicpTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "cicp.csv", numLinesToSkip = 1)
    void showsWhatChromiumShows(int primaries, int transfer, String coded, String shown) throws PictureException {
        assertShown(png(rgb(coded)).with("cICP", cicp(primaries, transfer)), rgb(shown));
    }

    /** The brightest light of the picture, or else of the screen where it was made, determines how much room highlights need. */
    @ParameterizedTest
    @CsvSource({
        "400, 0, c896b4, ff42bd",
        "400, 0, 969696, ebebeb",
        "400, 0, e6e6e6, ffffff",
        "0, 4000, c896b4, ff3bac",
        "0, 4000, 969696, c1c1c1",
        "100, 4000, 969696, ffffff",
        "400, 4000, 969696, ebebeb"
    })
    void followsTheBrightestLight(int content, int screen, String coded, String shown) throws PictureException {
        var png = png(rgb(coded)).with("cICP", cicp(BT_2020, PQ));
        if (screen > 0) {
            png.with("mDCV", ByteBuffer.allocate(24).putInt(16, screen * 10_000).array());
        }
        if (content > 0) {
            png.with("cLLI", ByteBuffer.allocate(8).putInt(content * 10_000).array());
        }
        assertShown(png, rgb(shown));
    }

    @Test
    void goesBeforeAllOtherColours() throws PictureException {
        byte[] linear = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB))
                .getProfile()
                .getData();
        byte[] png = png(CODED)
                .with("gAMA", ByteBuffer.allocate(4).putInt(100_000).array())
                .with("sRGB", new byte[1])
                .with("cICP", cicp(DISPLAY_P3, SRGB))
                .draw((x, y) -> samples(CODED));
        assertShown(Drawn.withProfile(png, linear), CODED_IN_P3);
    }

    @Test
    void countsOnce() throws PictureException {
        var png = png(CODED).with("cICP", cicp(DISPLAY_P3, SRGB)).with("cICP", cicp(BT_2020, SRGB));
        assertShown(png, CODED_IN_P3);
    }

    /** Unspecified, reserved, of YCbCr, in the range of television, too short and too long. */
    @ParameterizedTest
    @CsvSource({"02020001", "0c000001", "0c0d0101", "0c0d0000", "0c0d00", "0c0d000100"})
    void isReplacedByAGammaIfItCannotBeUsed(String chunk) throws PictureException {
        byte[] data = HexFormat.of().parseHex(chunk);
        assertShown(png(CODED).with("cICP", data), CODED);
        byte[] gamma = ByteBuffer.allocate(4).putInt(100_000).array();
        assertShown(png(CODED).with("cICP", data).with("gAMA", gamma), 0x85b7e5);
    }

    @Test
    void isIgnoredAfterThePixels() throws PictureException {
        byte[] png = png(CODED).draw((x, y) -> samples(CODED));
        byte[] afterPixels = DrawnPng.chunk("cICP", cicp(DISPLAY_P3, SRGB));
        assertShown(Drawn.inserted(png, png.length - 12, afterPixels), CODED);
    }

    @Test
    void holdsForSixteenBitsAndForGrey() throws PictureException {
        byte[] deep = new DrawnPng(SIDE, SIDE, 16, 2, false)
                .with("cICP", cicp(BT_2020, PQ))
                .draw((x, y) -> new int[] {150 * 257, 150 * 257, 150 * 257});
        byte[] grey = new DrawnPng(SIDE, SIDE, 8, 0, false)
                .with("cICP", cicp(BT_2020, PQ))
                .draw((x, y) -> new int[] {150});
        assertShown(deep, 0xbfbfbf);
        assertShown(grey, 0xbfbfbf);
    }

    @Test
    void keepsOpacity() throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 6, false)
                .with("cICP", cicp(DISPLAY_P3, SRGB))
                .draw((x, y) -> new int[] {0x3c, 0x78, 0xc8, 99});
        assertThat(Argb.alpha(square(png).getRGB(40, 40))).isEqualTo(99);
        assertShown(png, CODED_IN_P3);
    }

    private static byte[] cicp(int primaries, int transfer) {
        return new byte[] {(byte) primaries, (byte) transfer, 0, 1};
    }

    private record FlatPng(DrawnPng png, int rgb) {
        FlatPng with(String type, byte[] data) {
            png.with(type, data);
            return this;
        }

        byte[] draw(DrawnPng.Samples samples) {
            return png.draw(samples);
        }
    }

    private static FlatPng png(int rgb) {
        return new FlatPng(new DrawnPng(SIDE, SIDE, 8, 2, false), rgb);
    }

    private static int[] samples(int rgb) {
        return new int[] {Argb.red(rgb), Argb.green(rgb), Argb.blue(rgb)};
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex, 16);
    }

    private void assertShown(FlatPng png, int wanted) throws PictureException {
        assertShown(png.draw((x, y) -> samples(png.rgb())), wanted);
    }

    private void assertShown(byte[] png, int wanted) throws PictureException {
        int shown = square(png).getRGB(40, 40);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((shown >> shift) & 0xff)
                    .as("%06x, wanted %06x", shown & 0xffffff, wanted)
                    .isCloseTo((wanted >> shift) & 0xff, within(3));
        }
    }
}
