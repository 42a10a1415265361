package org.likeness.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {
    private static final int SIDE = 19;
    private static final int BIT_DEPTH_AT = 24;
    private static final int COLOUR_TYPE_AT = 25;

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "2, 1, 3", "3, 2, 3", "4, 2, 3", "5, 4, 3", "16, 4, 3", "17, 8, 3", "256, 8, 3", "257, 8, 6"
    })
    void writesDrawingsInAsFewBitsAsPossible(int colours, int bits, int kind) throws IOException {
        for (int opacity : new int[] {0xff000000, 0x81000000, 0}) {
            int[] argb = new int[SIDE * SIDE];
            Arrays.setAll(argb, i -> 0x010305 * (i % colours) + (i % colours == 0 ? opacity : 0xff000000));
            byte[] png = PngWriter.drawing(SIDE, argb);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)).isEqualTo(argb);
            assertThat(png[BIT_DEPTH_AT]).isEqualTo((byte) bits);
            assertThat(png[COLOUR_TYPE_AT]).isEqualTo((byte) kind);
        }
    }
}
