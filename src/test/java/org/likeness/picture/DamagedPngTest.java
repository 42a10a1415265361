package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged PNG files. */
@ParameterizedClass
@EnumSource(Engine.class)
class DamagedPngTest extends DamagedFileTest {
    /** The last byte of each, from the end of the file; the end chunk follows the first. */
    private static final int CHECKSUM_OF_DATA = -13;

    private static final int CHECKSUM_OF_PIXELS = -17;

    DamagedPngTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "47, false", "60, false", "90, true"})
    void countsThePixelsOfAnInterlacedFile(int percent, boolean taken) throws PictureException {
        var random = new java.util.Random(1);
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 0, true).draw((x, y) -> new int[] {random.nextInt()});
        assertTaken(taken, cut(png, percent));
    }

    @Test
    void refusesAMissingPalette() throws PictureException {
        assertTaken(false, new DrawnPng(SIDE, SIDE, 8, 3, false).draw((x, y) -> new int[] {1}));
    }

    /** The header, its checksum, the data, which has two checksums. */
    @Test
    void refusesAWrongChecksum() throws PictureException {
        byte[] png = noise("png");
        for (int at : new int[] {30, 32, png.length / 2}) {
            assertTaken(false, changed(png, at));
        }
        assertTaken(false, changed(changed(png, CHECKSUM_OF_DATA), CHECKSUM_OF_PIXELS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void acceptsOneWrongChecksumOfThePixels(boolean interlaced) throws PictureException {
        var random = new java.util.Random(1);
        byte[] png = new DrawnPng(SIDE, SIDE, 8, 2, interlaced)
                .draw((x, y) -> new int[] {random.nextInt(), random.nextInt(), random.nextInt()});
        assertSame(png, changed(png, CHECKSUM_OF_DATA));
        assertSame(png, withRightChecksum(changed(png, CHECKSUM_OF_PIXELS)));
    }

    @Test
    void acceptsAWrongChecksumOfTransparency() throws PictureException {
        byte[] png = Drawn.withChunk(noise("png"), "tRNS", new byte[6]);
        assertTaken(true, changed(png, 33 + 8 + 6));
    }

    @Test
    void acceptsAWrongChecksumOfMetadata() throws PictureException {
        byte[] png =
                Drawn.withChunk(noise("png"), "tEXt", "by\0me".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        png[33 + 8] ^= 1;
        assertTaken(true, png);
    }

    @Test
    void refusesAnUnknownCriticalChunk() throws PictureException {
        assertTaken(false, Drawn.withChunk(noise("png"), "CgBI", new byte[4]));
    }

    private void assertSame(byte[] sound, byte[] damaged) throws PictureException {
        assertThat(renditions(damaged).files().get(SIDE))
                .isEqualTo(renditions(sound).files().get(SIDE));
    }

    /** Another bit; a negative place counts from the end. */
    private static byte[] changed(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at < 0 ? file.length + at : at] ^= 1;
        return changed;
    }

    /** That of the data, which is right before the end chunk, made to fit what is there. */
    private static byte[] withRightChecksum(byte[] png) {
        int data = 33;
        int length = ByteReader.bigEndian32(png, data);
        byte[] chunk = DrawnPng.chunk("IDAT", Arrays.copyOfRange(png, data + 8, data + 8 + length));
        return Drawn.concatenated(
                Arrays.copyOf(png, data), chunk, Arrays.copyOfRange(png, png.length - 12, png.length));
    }
}
