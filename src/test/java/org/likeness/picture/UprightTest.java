package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.likeness.picture.Drawn.quarters;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are turned like in Chromium, so the dialog in the browser and scripts give the same result. */
@ParameterizedClass
@EnumSource(Engine.class)
class UprightTest extends EngineTest {
    private static final int UPSIDE_DOWN = 3;
    private static final byte[] TIFF = DrawnExif.tiff(UPSIDE_DOWN);
    private static final int EXIF_FLAG = 0x08;

    /** Where the one entry of the block is, and in it its type and count. */
    private static final int TYPE = 10 + 2;

    private static final int COUNT = 10 + 4;

    UprightTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exif\0\0", "Exif\0\u00ff", "Exif\0X"})
    void followsTheExifOfAJpegWhateverEndsItsPrefix(String prefix) throws PictureException {
        assertTurned(jpeg(prefix, TIFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exif\u00ff\0", "EXIF\0\0", "exif\0\0", "ExifXX"})
    void ignoresOtherPrefixes(String prefix) throws PictureException {
        assertAsStored(jpeg(prefix, TIFF));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "8, 1", "3, 0", "3, 2"})
    void ignoresAnOrientationThatIsNotOneShort(int type, int count) throws PictureException {
        byte[] tiff = ByteBuffer.wrap(TIFF.clone())
                .putShort(TYPE, (short) type)
                .putInt(COUNT, count)
                .array();
        assertAsStored(jpeg("Exif\0\0", tiff));
    }

    @Test
    void followsTheFirstOrientationThatThereIs() throws PictureException {
        byte[] entries = Drawn.repeated(Arrays.copyOfRange(TIFF, 10, 22), 3);
        byte[] tiff = Drawn.inserted(Arrays.copyOf(TIFF, 10), 10, entries);
        tiff[9] = 3;
        tiff[10 + 9] = 9;
        tiff[10 + 24 + 9] = 6;
        assertTurned(jpeg("Exif\0\0", tiff));
    }

    @Test
    void followsTheFirstBlockOfAJpeg() throws PictureException {
        byte[] other = jpeg("Exif\0\0", DrawnExif.tiff(6));
        assertTurned(Drawn.withSegment(other, 0xe1, segment("Exif\0\0", TIFF)));
        byte[] empty = "MM\0*\0\0\0\b\0\0\0\0\0\0".getBytes(ISO_8859_1);
        assertAsStored(Drawn.withSegment(other, 0xe1, segment("Exif\0\0", empty)));
    }

    @Test
    void ignoresABlockAfterThePixelsOfAJpeg() throws PictureException {
        byte[] jpeg = Drawn.progressiveJpeg(quarters(SIDE, SIDE));
        byte[] segment = Drawn.withSegment(new byte[2], 0xe1, segment("Exif\0\0", TIFF));
        assertTurned(Drawn.inserted(jpeg, 2, Arrays.copyOfRange(segment, 2, segment.length)));
        assertAsStored(Drawn.inserted(jpeg, jpeg.length - 2, Arrays.copyOfRange(segment, 2, segment.length)));
    }

    @Test
    void followsTheExifOfAPngBeforeItsPixelsOnly() throws PictureException {
        byte[] png = Drawn.png(SIDE, SIDE);
        assertTurned(Drawn.withChunk(png, "eXIf", TIFF));
        assertAsStored(Drawn.inserted(png, png.length - 12, DrawnPng.chunk("eXIf", TIFF)));
        assertAsStored(Drawn.withChunk(png, "eXIf", segment("Exif\0\0", TIFF)));
    }

    @Test
    void ignoresTheExifOfAWebp() throws PictureException {
        byte[] still = DrawnWebp.file(quarters(SIDE, SIDE), false);
        byte[] pixels = Arrays.copyOfRange(still, 12, still.length);
        assertAsStored(DrawnWebp.extended(SIDE, SIDE, EXIF_FLAG, pixels, DrawnWebp.chunk("EXIF", TIFF)));
    }

    private static byte[] jpeg(String prefix, byte[] tiff) {
        return Drawn.withSegment(Drawn.jpeg(SIDE, SIDE), 0xe1, segment(prefix, tiff));
    }

    private static byte[] segment(String prefix, byte[] tiff) {
        return Drawn.inserted(tiff, 0, prefix.getBytes(ISO_8859_1));
    }

    private void assertTurned(byte[] file) throws PictureException {
        assertQuarters(square(file), WHITE, BLUE, GREEN, RED);
    }

    private void assertAsStored(byte[] file) throws PictureException {
        assertQuarters(square(file), RED, GREEN, BLUE, WHITE);
    }
}
