package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/** A damaged spot of a JPEG with restart markers costs little more than the data up to the next marker. */
@ParameterizedClass
@EnumSource(Engine.class)
class RestartTest extends EngineTest {
    /** Blocks along each side, and between two restart markers. */
    private static final int ACROSS = 20;

    private static final int INTERVAL = 10;

    RestartTest(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNothingOfASoundPicture(boolean progressive) throws PictureException {
        assertThat(lost(drawn(progressive))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x9f, 0xc0, 0xc2, 0xc4, 0xc8, 0xd8, 0xda, 0xdb, 0xdc, 0xdd, 0xe1, 0xf0, 0xfe})
    void continuesAfterAStrayMarker(int marker) throws PictureException {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = drawn(progressive);
            int at = restarts(jpeg).get(7) + 6;
            jpeg[at] = (byte) 0xff;
            jpeg[at + 1] = (byte) marker;
            assertThat(lost(jpeg)).as("progressive: %s", progressive).isBetween(1, INTERVAL);
        }
    }

    @Test
    void continuesAfterAStrayMarkerInTheLastInterval() throws PictureException {
        byte[] jpeg = drawn(false);
        jpeg[jpeg.length - 8] = (byte) 0xff;
        jpeg[jpeg.length - 7] = (byte) 0x9f;
        assertThat(lost(jpeg)).isBetween(1, INTERVAL);
    }

    @Test
    void continuesAfterAMissingRestartMarker() throws PictureException {
        byte[] jpeg = drawn(false);
        int at = restarts(jpeg).get(7);
        assertThat(lost(without(jpeg, at, at + 2))).isBetween(1, 2 * INTERVAL);
    }

    @Test
    void continuesAfterAMissingInterval() throws PictureException {
        byte[] jpeg = drawn(false);
        var restarts = restarts(jpeg);
        assertThat(lost(without(jpeg, restarts.get(7), restarts.get(8)))).isEqualTo(INTERVAL);
        assertThat(lost(without(jpeg, restarts.get(7) + 2, restarts.get(8)))).isEqualTo(INTERVAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void continuesAfterARestartMarkerWithAnotherNumber(int number) throws PictureException {
        byte[] jpeg = drawn(false);
        jpeg[restarts(jpeg).get(7) + 1] = (byte) (0xd0 + number);
        assertThat(lost(jpeg)).isBetween(0, 3 * INTERVAL);
    }

    @Test
    void continuesAfterExchangedRestartMarkers() throws PictureException {
        byte[] jpeg = drawn(false);
        var restarts = restarts(jpeg);
        jpeg[restarts.get(7) + 1] = (byte) 0xd0;
        jpeg[restarts.get(8) + 1] = (byte) 0xd7;
        assertThat(lost(jpeg)).isBetween(1, 3 * INTERVAL);
    }

    @Test
    void continuesAfterRubbishBetweenIntervals() throws PictureException {
        byte[] jpeg = drawn(false);
        int at = restarts(jpeg).get(7);
        assertThat(lost(Drawn.inserted(jpeg, at, new byte[50]))).isZero();
        byte[] rubbish = new byte[200];
        new Random(3).nextBytes(rubbish);
        rubbish[100] = (byte) 0xff;
        rubbish[101] = (byte) 0xc7;
        assertThat(lost(Drawn.inserted(jpeg, at, rubbish))).isBetween(0, 2 * INTERVAL);
    }

    @Test
    void continuesAfterEachOfSeveralSpots() throws PictureException {
        byte[] jpeg = drawn(false);
        var restarts = restarts(jpeg);
        for (int spot : new int[] {3, 11, 12, 20, 30}) {
            jpeg[restarts.get(spot) + 4] = (byte) 0xff;
            jpeg[restarts.get(spot) + 5] = (byte) (0x90 + spot);
        }
        assertThat(lost(jpeg)).isBetween(5, 5 * INTERVAL);
    }

    /** Of 40 intervals, wherever they lie. */
    @ParameterizedTest
    @CsvSource({"9, true", "11, false"})
    void takesThreeQuarters(int missing, boolean taken) throws PictureException {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = drawn(progressive);
            for (int spot = 0; spot < missing; spot++) {
                var restarts = restarts(jpeg);
                jpeg = without(jpeg, restarts.get(3 * spot) + 2, restarts.get(3 * spot + 1));
            }
            if (taken) {
                assertThat(lost(jpeg)).isEqualTo(missing * INTERVAL);
            } else {
                assertDamaged(jpeg);
            }
        }
    }

    @Test
    void takesAPictureThatIsGreyAllOver() throws PictureException {
        byte[] grey = new DrawnJpeg(ACROSS, ACROSS, INTERVAL, false).draw((x, y) -> 128);
        assertThat(Argb.red(image(renditions(grey), 160).getRGB(80, 80))).isEqualTo(128);
    }

    /** Each spot would cost memory. */
    @Test
    void refusesAPictureOfNothingButDamage() {
        byte[] jpeg = drawn(false);
        byte[] spots = Drawn.repeated(new byte[] {(byte) 0xff, (byte) 0x9f, (byte) 0xff, (byte) 0xd0}, 100_000);
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> renditions(Drawn.inserted(jpeg, restarts(jpeg).get(0), spots)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
    }

    private void assertDamaged(byte[] file) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> renditions(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static byte[] drawn(boolean progressive) {
        return new DrawnJpeg(ACROSS, ACROSS, INTERVAL, progressive).draw(RestartTest::level);
    }

    /** Never the grey of missing data. */
    private static int level(int x, int y) {
        return 20 + (17 * x + 29 * y) % 90;
    }

    /** How many blocks do not come out as they were drawn. */
    private int lost(byte[] jpeg) throws PictureException {
        var image = image(renditions(jpeg), ACROSS * DrawnJpeg.BLOCK);
        int lost = 0;
        for (int y = 0; y < ACROSS; y++) {
            for (int x = 0; x < ACROSS; x++) {
                int shown = Argb.red(image.getRGB(x * DrawnJpeg.BLOCK + 4, y * DrawnJpeg.BLOCK + 4));
                lost += Math.abs(shown - level(x, y)) > 6 ? 1 : 0;
            }
        }
        return lost;
    }

    /** Where the restart markers of the first scan are. */
    private static List<Integer> restarts(byte[] jpeg) {
        var found = new ArrayList<Integer>();
        int intervals = ACROSS * ACROSS / INTERVAL;
        for (int at = 0; found.size() < intervals - 1; at++) {
            if (jpeg[at] == (byte) 0xff && (jpeg[at + 1] & 0xf8) == 0xd0) {
                found.add(at);
            }
        }
        return found;
    }

    private static byte[] without(byte[] file, int from, int end) {
        return Drawn.concatenated(Arrays.copyOf(file, from), Arrays.copyOfRange(file, end, file.length));
    }
}
