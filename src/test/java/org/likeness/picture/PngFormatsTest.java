package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All kinds of PNG are decoded correctly. */
@ParameterizedClass
@EnumSource(Engine.class)
class PngFormatsTest extends EngineTest {

    PngFormatsTest(Engine engine) {
        super(engine);
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
    void keepsTransparencyOfAPalette() throws PictureException {
        byte[] png =
                paletted(8, false).with("tRNS", new byte[] {0, (byte) 255}).draw((x, y) -> new int[] {quarter(x, y)});
        assertThat(opacities(png)).containsExactly(0, 255, 255, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void keepsOneTransparentGrey(int depth) throws PictureException {
        byte[] png = new DrawnPng(SIDE, SIDE, depth, 0, false)
                .with("tRNS", new byte[] {0, 20})
                .draw((x, y) -> new int[] {quarter(x, y) * 10});
        assertThat(opacities(png)).containsExactly(255, 255, 0, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void keepsOneTransparentColour(int depth) throws PictureException {
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
}
