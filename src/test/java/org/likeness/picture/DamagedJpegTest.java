package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged JPEG files. */
@ParameterizedClass
@EnumSource(Engine.class)
class DamagedJpegTest extends DamagedFileTest {
    DamagedJpegTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 99})
    void acceptsOnlyACompleteProgressiveFile(int percent) throws PictureException {
        assertTaken(false, cut(Drawn.progressiveJpeg(grain()), percent));
    }

    @Test
    void acceptsAProgressiveFileWithoutItsEndMarker() throws PictureException {
        byte[] jpeg = Drawn.progressiveJpeg(grain());
        assertThat(square(Arrays.copyOf(jpeg, jpeg.length - 2)).getRGB(9, 9))
                .isEqualTo(square(jpeg).getRGB(9, 9));
        assertTaken(true, Arrays.copyOf(jpeg, jpeg.length - 1));
        assertTaken(false, Arrays.copyOf(jpeg, jpeg.length - 20));
    }

    /** The last scan brings the last bit of all coefficients. */
    @Test
    void refusesAProgressiveFileWithoutItsLastScans() throws PictureException {
        byte[] jpeg = Drawn.progressiveJpeg(grain());
        int end = jpeg.length;
        for (int scans = 0; scans < 3; scans++) {
            do {
                end--;
            } while (jpeg[end] != (byte) 0xff || jpeg[end + 1] != (byte) 0xda);
            int tables = end;
            while (jpeg[tables] != (byte) 0xff || jpeg[tables + 1] != (byte) 0xc4) {
                tables--;
            }
            assertTaken(false, Arrays.copyOf(jpeg, end));
            assertTaken(false, Arrays.copyOf(jpeg, tables));
        }
    }

    @Test
    void acceptsAProgressiveCmykFileWithoutItsEndMarker() throws PictureException {
        byte[] jpeg = Drawn.progressiveFourInkJpeg(SIDE, SIDE);
        assertTaken(true, Arrays.copyOf(jpeg, jpeg.length - 2));
        assertTaken(false, Arrays.copyOf(jpeg, jpeg.length - 20));
    }

    @ParameterizedTest
    @CsvSource({"15, false", "60, false", "90, true"})
    void acceptsThreeQuartersOfACmykFile(int percent, boolean taken) throws PictureException {
        assertTaken(taken, cut(Drawn.fourInkJpeg(SIDE, SIDE), percent));
    }

    @Test
    void acceptsSurplusBytesBetweenSegmentsAndAtTheEnd() throws PictureException {
        byte[] jpeg = noise("jpeg");
        assertTaken(true, Drawn.inserted(jpeg, jpeg.length, new byte[1000]));
        int firstSegmentEnd = 4 + ByteReader.bigEndian16(jpeg, 4);
        assertTaken(true, Drawn.inserted(jpeg, firstSegmentEnd, new byte[] {1, 2, 3}));
    }

    /** The grey that libjpeg shows where it has no data; more than half of these are of that colour. */
    @Test
    void acceptsAGreyPictureWithSurplusBytes() throws PictureException {
        byte[] jpeg = mostlyGrey();
        int firstSegmentEnd = 4 + ByteReader.bigEndian16(jpeg, 4);
        byte[] surplus = new byte[50];
        assertTaken(true, Drawn.inserted(jpeg, firstSegmentEnd, surplus));
        assertTaken(true, Drawn.inserted(jpeg, jpeg.length - 2, surplus));
        assertTaken(true, Drawn.inserted(Arrays.copyOf(jpeg, jpeg.length - 2), jpeg.length - 2, surplus));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "90, true"})
    void acceptsThreeQuartersOfAFileWithSurplusBytes(int percent, boolean taken) throws PictureException {
        byte[] jpeg = noise("jpeg");
        assertTaken(taken, cut(Drawn.inserted(jpeg, 4 + ByteReader.bigEndian16(jpeg, 4), new byte[50]), percent));
    }

    /** The length counts its own two bytes, so that 0 and 1 make no sense. */
    @ParameterizedTest
    @ValueSource(ints = {0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe})
    void skipsImpossibleLengthsOfMetadataSegments(int marker) throws PictureException {
        byte[] jpeg = noise("jpeg");
        for (byte length = 0; length <= 1; length++) {
            byte[] note = {(byte) 0xff, (byte) marker, 0, length};
            assertTaken(true, Drawn.inserted(jpeg, 2, note));
            assertTaken(true, Drawn.inserted(Drawn.progressiveJpeg(grain()), 2, note));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc4, 0xdb, 0xdd})
    void refusesImpossibleLengthsOfRequiredSegments(int marker) throws PictureException {
        assertTaken(false, Drawn.inserted(noise("jpeg"), 2, new byte[] {(byte) 0xff, (byte) marker, 0, 0}));
    }

    private static byte[] mostlyGrey() {
        var image = grain();
        var graphics = image.createGraphics();
        graphics.setColor(new Color(128, 128, 128));
        graphics.fillRect(0, 0, SIDE, SIDE * 7 / 8);
        return Drawn.file(image, "jpeg");
    }
}
