package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnAvatarTest {
    private static final Seed ADA = Seed.ofText("ada@example.com");

    @ParameterizedTest
    @EnumSource
    void isTheSameForTheSameSeed(Style style) {
        var first = DrawnAvatar.of(style, ADA, "Ada");
        var second = DrawnAvatar.of(style, Seed.ofText("ada@example.com"), "Ada");
        assertThat(second.svg(80)).isEqualTo(first.svg(80));
        assertThat(second.png(80)).isEqualTo(first.png(80));
    }

    @ParameterizedTest
    @EnumSource
    void isThePngOfItsPixels(Style style) throws IOException {
        for (int side : new int[] {1, 15, 16, 80, 333}) {
            BufferedImage png = png(DrawnAvatar.of(style, ADA, "Ada").png(side));
            assertThat(png.getRGB(0, 0, side, side, null, 0, side))
                    .isEqualTo(Rasterizer.argb(style.scene(ADA, "Ada"), side));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheSameAsSvgAndAsPng(Style style) throws Exception {
        for (int i = 0; i < 25; i++) {
            Seed seed = Seed.ofText("person " + i);
            Scene drawn = style.scene(seed, "Ada Lovelace");
            Scene read = SvgPicture.of(
                            DrawnAvatar.of(style, seed, "Ada Lovelace").svg(80))
                    .scene();
            assertThat(read.fills())
                    .extracting(Scene.Fill::colour)
                    .isEqualTo(drawn.fills().stream().map(Scene.Fill::colour).toList());
            assertThat(difference(Rasterizer.argb(read, 200), Rasterizer.argb(drawn, 200)))
                    .isLessThan(0.3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isASmallSvgOfShapesAlone(Style style) throws Exception {
        for (int i = 0; i < 200; i++) {
            String svg = DrawnAvatar.of(style, Seed.ofText("person " + i), "<script>alert(1)</script>")
                    .svg(80);
            assertThat(svg).hasSizeLessThan(6000);
            assertThat(SvgPicture.of(svg).root().getAttribute("viewBox")).isEqualTo("0 0 100 100");
            assertThat(SvgPicture.of(svg).root().getAttribute("width")).isEqualTo("80");
            assertThat(SvgPicture.of(svg).root().getAttribute("height")).isEqualTo("80");
            assertThat(SvgPicture.of(svg).elements())
                    .allSatisfy(element -> assertThat(element.getLocalName()).isIn("rect", "circle", "ellipse", "path"))
                    .allSatisfy(element -> assertThat(element.hasChildNodes()).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BLANK")
    void fillsItsSquare(Style style) throws IOException {
        BufferedImage png = png(DrawnAvatar.of(style, ADA, "Ada").png(50));
        assertThat(IntStream.of(png.getRGB(0, 0, 50, 50, null, 0, 50)).map(pixel -> pixel >>> 24))
                .containsOnly(0xff);
    }

    @Test
    void isInvisibleWhenBlank() throws IOException {
        BufferedImage png = png(DrawnAvatar.of(Style.BLANK, ADA, "Ada").png(50));
        assertThat(png.getRGB(0, 0, 50, 50, null, 0, 50)).containsOnly(0);
    }

    @Test
    void isOneColourWhenPlain() throws IOException {
        BufferedImage png = png(DrawnAvatar.of(Style.COLOR, ADA, "Ada").png(50));
        assertThat(IntStream.of(png.getRGB(0, 0, 50, 50, null, 0, 50)).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2049, Integer.MAX_VALUE})
    void isOneTo2048PixelsLarge(int pixels) {
        var avatar = DrawnAvatar.of(Style.MP, ADA, "Ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> avatar.png(pixels))
                .withMessage("size must be 1 to 2048 pixels, was " + pixels);
    }

    @Test
    void isDrawnAtTheLargestSize() throws IOException {
        assertThat(png(DrawnAvatar.of(Style.IDENTICON, ADA, "Ada").png(2048)).getWidth())
                .isEqualTo(2048);
    }

    private static BufferedImage png(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** The mean difference of a channel, 0 to 255. */
    private static double difference(int[] one, int[] two) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs(((one[i] >>> shift) & 0xff) - ((two[i] >>> shift) & 0xff));
            }
        }
        return sum / (4.0 * one.length);
    }
}
