package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pipeline reports which metadata it removes. */
class MetadataTest {
    private final Pipeline pipeline = new Pipeline(
            new PictureLimits(1 << 20, 1_000_000, 2_000, Duration.ofSeconds(5), 1, Duration.ofSeconds(5)),
            Engine.PORTABLE);

    @Test
    void namesPlaceAndCameraOfAPhone() throws PictureException {
        var renditions = renditions(DrawnExif.withCameraAndPlace(jpeg(80, 60), 6));
        assertThat(renditions.removed()).isEqualTo(Set.of(Metadata.PLACE, Metadata.CAMERA));
        assertThat(renditions.turned()).isTrue();
    }

    @Test
    void namesNoPlaceIfThePhoneMayNotRevealIt() throws PictureException {
        byte[] photo = DrawnExif.withCameraAndPlace(jpeg(80, 60), 1);
        int latitude = 2 + 4 + 6 + 50 + 2;
        photo[latitude + 1] = 0; // the version, which is always there
        var renditions = renditions(photo);
        assertThat(renditions.removed()).isEqualTo(Set.of(Metadata.CAMERA));
        assertThat(renditions.turned()).isFalse();
    }

    @Test
    void namesNotes() throws PictureException {
        byte[] text = "Comment\0by me".getBytes(ISO_8859_1);
        assertThat(renditions(Drawn.withComment(jpeg(80, 60), "by me")).removed())
                .isEqualTo(Set.of(Metadata.NOTES));
        assertThat(renditions(Drawn.withChunk(png(80, 60), "tEXt", text)).removed())
                .isEqualTo(Set.of(Metadata.NOTES));
    }

    @Test
    void namesThoseOfAPng() throws PictureException {
        byte[] phone = DrawnExif.withCameraAndPlace(jpeg(8, 8), 3);
        byte[] tiff = Arrays.copyOfRange(phone, 12, phone.length);
        assertThat(renditions(Drawn.withChunk(png(80, 60), "eXIf", tiff)).removed())
                .isEqualTo(Set.of(Metadata.PLACE, Metadata.CAMERA));
    }

    @Test
    void namesNothingInAFileWithoutMetadata() throws PictureException {
        assertThat(renditions(jpeg(80, 60)).removed()).isEmpty();
        assertThat(renditions(png(80, 60)).removed()).isEmpty();
    }

    @Test
    void readsNothingBeyondTheEndOfTheFile() throws PictureException {
        byte[] photo = DrawnExif.withCameraAndPlace(jpeg(80, 60), 6);
        for (int at = 12; at < 12 + 90; at++) {
            byte[] broken = photo.clone();
            broken[at] = (byte) 0xff;
            assertThat(renditions(broken).files()).isNotEmpty();
        }
    }

    private Renditions renditions(byte[] file) throws PictureException {
        return pipeline.renditions(file, Optional.empty());
    }
}
