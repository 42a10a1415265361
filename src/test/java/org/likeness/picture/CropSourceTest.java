package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.decoded;
import static org.likeness.picture.Drawn.file;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;
import static org.likeness.picture.Drawn.quarters;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The crop source shows the whole picture, and contains nothing else of the file. */
@ParameterizedClass
@EnumSource(Engine.class)
class CropSourceTest extends EngineTest {

    CropSourceTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2000, 1000, 1024, 512",
        "6, 2000, 1000, 512, 1024",
        "1, 600, 400, 600, 400",
        "6, 600, 400, 400, 600",
        "1, 1024, 1024, 1024, 1024",
        "1, 4000, 1, 1024, 1",
        "8, 1100, 1100, 1024, 1024"
    })
    void keepsTheWholePictureForLaterCrops(int orientation, int width, int height, int keptWidth, int keptHeight)
            throws PictureException, IOException {
        byte[] photo = Drawn.withComment(DrawnExif.withOrientation(jpeg(width, height), orientation), "by me");
        var crop = new Crop(0, 0, 1);
        var cropSource = pipeline.renditionsAndCropSource(() -> photo, Optional.of(crop))
                .cropSource()
                .orElseThrow();
        assertThat(cropSource.type()).isEqualTo(PictureType.JPEG);
        assertThat(new String(cropSource.bytes(), ISO_8859_1)).doesNotContain("Exif", "by me");
        var image = decoded(cropSource.bytes());
        assertThat(image.getWidth()).isEqualTo(keptWidth);
        assertThat(image.getHeight()).isEqualTo(keptHeight);
        if (orientation == 6) {
            assertQuarters(image, BLUE, RED, WHITE, GREEN);
        }
    }

    @Test
    void keepsTranslucentNoiseSmaller() throws PictureException, IOException {
        var noise = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(1);
        for (int i = 0; i < 1024 * 1024; i++) {
            noise.setRGB(i % 1024, i / 1024, random.nextInt());
        }
        byte[] png = file(noise, "png");
        var made = pipeline.renditionsAndCropSource(() -> png, Optional.of(new Crop(512, 0, 512)));
        var cropSource = made.cropSource().orElseThrow();
        assertThat(cropSource.bytes().length).isBetween(1 << 20, 2 << 20);
        assertThat(decoded(cropSource.bytes()).getWidth()).isEqualTo(cropSource.width());
        assertThat(cropSource.crop().x()).isEqualTo(cropSource.width() / 2);
        int all = cropSource.bytes().length
                + made.files().values().stream().mapToInt(each -> each.length).sum();
        assertThat(3 * all).as("what one member may hold").isLessThan(9 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2048, 1024, 1000, 24, 1000, 500, 12, 500",
        "6, 2048, 1024, 24, 1000, 1000, 12, 500, 500",
        "1, 600, 400, 100, 50, 300, 100, 50, 300",
        "1, 1536, 1024, 1, 1, 1023, 1, 1, 682",
        "1, 4000, 1, 3999, 0, 1, 1023, 0, 1"
    })
    void knowsTheSquareThatWasCutOutOfIt(
            int orientation, int width, int height, int x, int y, int side, int keptX, int keptY, int keptSide)
            throws PictureException, IOException {
        byte[] photo = DrawnExif.withOrientation(jpeg(width, height), orientation);
        var cropSource = pipeline.renditionsAndCropSource(() -> photo, Optional.of(new Crop(x, y, side)))
                .cropSource()
                .orElseThrow();
        assertThat(cropSource.crop()).isEqualTo(new Crop(keptX, keptY, keptSide));
    }

    @Test
    void makesNoCropSourceUnlessRequested() throws PictureException {
        assertThat(renditions(jpeg(100, 100)).cropSource()).isEmpty();
    }

    @Test
    void keepsTransparencyOfThePartThatIsCutAway() throws PictureException, IOException {
        var image = quarters(200, 100, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0);
        var renditions = pipeline.renditionsAndCropSource(() -> file(image, "png"), Optional.of(new Crop(100, 0, 100)));
        assertThat(renditions.type()).isEqualTo(PictureType.JPEG);
        assertThat(renditions.cropSource().orElseThrow().type()).isEqualTo(PictureType.PNG);
    }

    @Test
    void leavesNoMetadata() throws PictureException {
        byte[] photo =
                Drawn.withComment(DrawnExif.withOrientation(jpeg(400, 400), 6), "<script>alert('a comment')</script>");
        for (byte[] rendition : renditions(photo).files().values()) {
            assertThat(new String(rendition, ISO_8859_1)).doesNotContain("Exif", "script", "a comment");
        }
        byte[] text = "Comment\0by the camera".getBytes(ISO_8859_1);
        var transparent = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (byte[] rendition : renditions(Drawn.withChunk(file(transparent, "png"), "tEXt", text))
                .files()
                .values()) {
            assertThat(new String(rendition, ISO_8859_1)).doesNotContain("tEXt", "camera");
        }
    }

    @Test
    void leavesNothingOfAPolyglot() throws PictureException {
        byte[] picture = png(200, 200);
        byte[] zip = "PK\3\4and so on".getBytes(ISO_8859_1);
        byte[] both = Arrays.copyOf(picture, picture.length + zip.length);
        System.arraycopy(zip, 0, both, picture.length, zip.length);
        for (byte[] rendition : renditions(both).files().values()) {
            assertThat(new String(rendition, ISO_8859_1)).doesNotContain("PK\3\4");
        }
    }
}
