package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.likeness.picture.Drawn.quarters;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/** Small files that would cause a lot of work. */
@Tag("slow")
@ParameterizedClass
@EnumSource(Engine.class)
class BombTest extends EngineTest {
    private static final int EXIF_LENGTH = 60_000;

    BombTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "webp"})
    void refusesHugeSizesOfEveryFormat(String format) {
        byte[] file = format.equals("webp")
                ? DrawnWebp.extended(16_000, 16_000, 0, DrawnWebp.chunk("VP8 ", new byte[30]))
                : Drawn.file(quarters(64, 64), format);
        switch (format) {
            case "png" -> file = Drawn.pngHeader(60_000, 60_000);
            case "jpeg" -> putSize(file, frameOf(file) + 5, 60_000);
            case "gif" -> Arrays.fill(file, 6, 10, (byte) 0xf0);
            default -> {
                // as it is
            }
        }
        assertReason(Reason.TOO_MANY_PIXELS, file);
    }

    /** 613 bytes held ImageIO for 23 seconds. */
    @Test
    void refusesAJpegThatIsNearlyNothingButLarge() {
        byte[] file = Drawn.progressiveJpeg(quarters(8, 8));
        putSize(file, frameOf(file) + 5, 27_397);
        assertReason(Reason.TOO_MANY_PIXELS, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void unpacksNoBombInTheChunksOfAPng(String type) throws PictureException {
        byte[] zeros = DrawnPng.deflated(new byte[64 << 20]);
        byte[] chunk = ByteBuffer.allocate(3 + zeros.length)
                .put("x\0\0".getBytes(ISO_8859_1))
                .put(zeros)
                .array();
        byte[] png = Drawn.png(80, 80);
        for (int i = 0; i < 100; i++) {
            png = Drawn.withChunk(png, type, chunk);
        }
        assertThat(pipeline.renditions(png, Optional.empty()).files()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "100000, false"})
    void countsTheFramesOfAGif(int frames, boolean taken) throws PictureException {
        byte[] gif = Drawn.file(quarters(1, 1), "gif");
        int image = gif[13 + GifFile.colourTableLength(gif, 10)] == 0x21 ? 8 : 0;
        byte[] frame = Arrays.copyOfRange(gif, 13 + GifFile.colourTableLength(gif, 10) + image, gif.length - 1);
        byte[] file = Drawn.inserted(gif, gif.length - 1, Drawn.repeated(frame, frames));
        assertTaken(taken, file);
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "100000, false"})
    void countsTheFramesOfAPng(int frames, boolean taken) throws PictureException {
        byte[] frame = DrawnPng.chunk("fcTL", new byte[26]);
        assertTaken(taken, Drawn.inserted(Drawn.png(80, 80), 33, Drawn.repeated(frame, frames)));
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "100000, false"})
    void countsTheFramesOfAWebp(int frames, boolean taken) throws PictureException {
        byte[] still = DrawnWebp.file(quarters(4, 4), true);
        byte[] pixels = Arrays.copyOfRange(still, 12, still.length);
        byte[] frame = DrawnWebp.chunk("ANMF", DrawnWebp.frameHeader(0, 0, 4, 4), pixels);
        assertTaken(taken, DrawnWebp.extended(4, 4, 2, Drawn.repeated(frame, frames)));
    }

    @Test
    void countsTheChunksOfAPng() {
        byte[] chunk = DrawnPng.chunk("tEXt", new byte[0]);
        assertReason(Reason.TOO_COMPLEX, Drawn.inserted(Drawn.png(80, 80), 33, Drawn.repeated(chunk, 100_000)));
    }

    @ParameterizedTest
    @CsvSource({"80, true", "20000, false"})
    void countsTheScansOfAJpeg(int scans, boolean taken) throws PictureException {
        assertTaken(taken, Drawn.withScans(Drawn.progressiveJpeg(quarters(200, 200)), scans));
    }

    @Test
    void refusesAPictureThatHasToBeHeldAsAWholeEarlier() {
        byte[] jpeg = Drawn.progressiveJpeg(quarters(200, 200));
        putSize(jpeg, frameOf(jpeg) + 5, 7_000);
        assertReason(Reason.TOO_LARGE_FOR_ITS_KIND, jpeg);
        byte[] png = new DrawnPng(7_000, 1, 1, 0, true).draw((x, y) -> new int[] {0});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(7_000)
                .putInt(7_000)
                .put(new byte[] {1, 0, 0, 0, 1})
                .array();
        byte[] large = Drawn.inserted(Arrays.copyOf(png, 8), 8, DrawnPng.chunk("IHDR", header));
        assertReason(
                Reason.TOO_LARGE_FOR_ITS_KIND,
                Drawn.inserted(large, large.length, Arrays.copyOfRange(png, 33, png.length)));
    }

    /** Its decoder would wait for the other components with all that came so far. */
    @Test
    void refusesALargeJpegWithoutAllItsComponents() {
        byte[] jpeg = Drawn.jpeg(64, 64);
        putSize(jpeg, frameOf(jpeg) + 5, 7_000);
        int scan = indexOfScan(jpeg);
        byte[] one = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[] before = Drawn.inserted(Arrays.copyOf(jpeg, scan), scan, one);
        byte[] data = Arrays.copyOfRange(jpeg, scan + 2 + ByteReader.bigEndian16(jpeg, scan + 2), jpeg.length);
        assertReason(Reason.TOO_LARGE_FOR_ITS_KIND, Drawn.inserted(before, before.length, data));
    }

    @Test
    void survivesAnAbsurdExif() throws PictureException {
        byte[] exif = ByteBuffer.allocate(EXIF_LENGTH)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 0xffff)
                .array();
        byte[] jpeg = Drawn.jpeg(80, 80);
        for (int i = 0; i < 100; i++) {
            jpeg = Drawn.withSegment(jpeg, 0xe1, exif);
        }
        assertThat(pipeline.renditions(jpeg, Optional.empty()).files()).isNotEmpty();
    }

    @Test
    void givesAPictureUpWhoseTimeIsOver() {
        var limits = new PictureLimits(10 << 20, 50_000_000, 10_000, Duration.ofMillis(1), 1, Duration.ofSeconds(10));
        var hurried = new Pipeline(limits, engine);
        for (String format : new String[] {"jpeg", "png", "gif"}) {
            byte[] file = Drawn.file(quarters(3_000, 3_000), format);
            assertThatExceptionOfType(PictureException.class)
                    .isThrownBy(() -> hurried.renditions(file, Optional.empty()))
                    .satisfies(e -> assertThat(e.reason()).as(format).isEqualTo(Reason.TOO_COMPLEX));
        }
    }

    @Test
    void refusesAPictureThatWaitsTooLong() throws Exception {
        var limits = new PictureLimits(10 << 20, 50_000_000, 10_000, Duration.ofSeconds(5), 1, Duration.ofMillis(1));
        var narrow = new Pipeline(limits, engine);
        byte[] file = Drawn.file(quarters(3_000, 3_000), "png");
        var threads = Executors.newFixedThreadPool(8);
        var start = new CountDownLatch(1);
        try {
            var answers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        try {
                            narrow.renditions(file, Optional.empty());
                            return "made";
                        } catch (PictureException e) {
                            return e.reason().name();
                        }
                    }))
                    .toList();
            start.countDown();
            var got = new java.util.TreeSet<String>();
            for (var answer : answers) {
                got.add(answer.get(1, TimeUnit.MINUTES));
            }
            assertThat(got).containsExactly("BUSY", "made");
        } finally {
            threads.shutdownNow();
        }
        assertThat(narrow.renditions(file, Optional.empty()).files()).hasSize(5); // the place is free again
    }

    @Test
    void asksForNoFileBeforeThereIsAPlaceForIt() throws Exception {
        var limits = new PictureLimits(10 << 20, 50_000_000, 10_000, Duration.ofSeconds(5), 1, Duration.ofMillis(1));
        var narrow = new Pipeline(limits, engine);
        byte[] file = Drawn.png(40, 40);
        var renditions = narrow.renditionsAndCropSource(
                () -> {
                    assertThatExceptionOfType(PictureException.class)
                            .isThrownBy(() -> narrow.renditionsAndCropSource(
                                    () -> {
                                        throw new AssertionError("asked too early");
                                    },
                                    Optional.empty()))
                            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
                    return file;
                },
                Optional.empty());
        assertThat(renditions.files()).isNotEmpty();
    }

    private void assertTaken(boolean taken, byte[] file) throws PictureException {
        if (taken) {
            assertThat(pipeline.renditions(file, Optional.empty()).files()).isNotEmpty();
        } else {
            assertReason(Reason.TOO_COMPLEX, file);
        }
    }

    private void assertReason(Reason reason, byte[] file) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> pipeline.renditions(file, Optional.empty()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static int indexOfScan(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            at += 2 + ByteReader.bigEndian16(jpeg, at + 2);
        }
        return at;
    }

    private static int frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xc0 && (jpeg[at + 1] & 0xff) != 0xc2) {
            at += 2 + ByteReader.bigEndian16(jpeg, at + 2);
        }
        return at;
    }

    private static void putSize(byte[] file, int at, int size) {
        ByteBuffer.wrap(file).putShort(at, (short) size).putShort(at + 2, (short) size);
    }
}
