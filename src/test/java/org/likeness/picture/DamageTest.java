package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files: a PNG, GIF or sequential JPEG is accepted with three quarters of its pixels, a progressive JPEG or WebP only if
 * it is complete, as it is unknown how much is missing. A missing end marker or one wrong checksum is accepted.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class DamageTest extends DamagedFileTest {
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
    void acceptsThreeQuartersOfThePixels(String format, int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(noise(format), percent));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "99, false"})
    void acceptsOnlyACompleteWebp(int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(DrawnWebp.file(grain(), false), percent));
        assertTaken(taken, cut(DrawnWebp.file(grain(), true), percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void leavesMissingPixelsTransparent(String format) throws PictureException {
        byte[] cut = cut(noise(format), 85);
        var files = pipeline.renditions(cut, Optional.empty()).files();
        var image = Drawn.decoded(Objects.requireNonNull(files.get(SIDE)));
        assertThat(Argb.alpha(image.getRGB(100, 20))).isEqualTo(255);
        assertThat(Argb.alpha(image.getRGB(100, SIDE - 2))).isZero();
    }

    @Test
    void acceptsAPictureWithoutItsEndMarker() throws PictureException {
        byte[] png = noise("png");
        assertTaken(true, Arrays.copyOf(png, png.length - 12));
        byte[] gif = noise("gif");
        assertTaken(true, Arrays.copyOf(gif, gif.length - 1));
        byte[] jpeg = noise("jpeg");
        assertTaken(true, Arrays.copyOf(jpeg, jpeg.length - 2));
    }

    @Test
    void leavesNoHolesInAnOpaqueWebpWithColoursBeyondItsPalette() throws PictureException {
        var renditions = renditions(DrawnWebp.beyondItsPalette());
        assertThat(renditions.type()).isEqualTo(PictureType.JPEG);
        assertNear(image(renditions, 40).getRGB(21, 20), 0xfefefe);
    }
}
