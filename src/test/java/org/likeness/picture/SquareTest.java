package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/** Squares of any side. */
@ParameterizedClass
@EnumSource(Engine.class)
class SquareTest extends EngineTest {

    SquareTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 63, 400, 401, 2048})
    void hasExactlyTheSideThatIsWanted(int side) throws PictureException {
        var square = pipeline.square(Drawn.jpeg(400, 400), Optional.empty(), side);
        assertThat(square.type()).isEqualTo(PictureType.JPEG);
        var image = Drawn.decoded(square.bytes());
        assertThat(image.getWidth()).isEqualTo(side);
        assertThat(image.getHeight()).isEqualTo(side);
        if (side >= 16) {
            assertQuarters(image, QUARTERS);
        }
    }

    @Test
    void showsWhatIsCutOut() throws PictureException {
        byte[] file = Drawn.png(600, 600);
        var blue = pipeline.square(file, Optional.of(new Crop(0, 300, 300)), 700);
        assertQuarters(Drawn.decoded(blue.bytes()), BLUE, BLUE, BLUE, BLUE);
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> pipeline.square(file, Optional.of(new Crop(1, 300, 600)), 80))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CROP_OUTSIDE));
    }

    @Test
    void isAPngIfItIsTranslucent() throws PictureException {
        var image = Drawn.quarters(400, 400, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 300, 300, new int[300 * 300], 0, 300);
        var square = pipeline.square(Drawn.file(image, "png"), Optional.empty(), 50);
        assertThat(square.type()).isEqualTo(PictureType.PNG);
        assertThat(Argb.alpha(Drawn.decoded(square.bytes()).getRGB(10, 10))).isZero();
    }
}
