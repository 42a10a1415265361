package org.likeness.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A grey JPEG of flat blocks with restart markers, which ImageIO does not write.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annexes B, F and K</a>
 */
public final class DrawnJpeg {
    public static final int BLOCK = 8;
    private static final int DC_OF_GREY = 128;

    /** The codes of Annex K for the number of bits of a difference, 0 to 11. */
    private static final String[] CODES = {
        "00", "010", "011", "100", "101", "110", "1110", "11110", "111110", "1111110", "11111110", "111111110"
    };

    private static final byte[] DC_TABLE = {
        0x00, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
    };

    /** One code of one bit, 0, for the end of a block. */
    private static final byte[] AC_TABLE = {0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final int across;
    private final int down;
    private final int interval;
    private final boolean progressive;
    private final ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    private StringBuilder bits = new StringBuilder();

    /**
     * @param across blocks in a row
     * @param down rows of blocks
     * @param interval blocks between two restart markers
     * @param progressive in two scans, of which the second brings nothing but its end
     */
    public DrawnJpeg(int across, int down, int interval, boolean progressive) {
        this.across = across;
        this.down = down;
        this.interval = interval;
        this.progressive = progressive;
    }

    /** The grey level of a block. */
    public interface Levels {
        int at(int x, int y);
    }

    public byte[] draw(Levels levels) {
        byte[] quantization = new byte[65];
        Arrays.fill(quantization, 1, quantization.length, (byte) 1);
        int width = across * BLOCK;
        int height = down * BLOCK;
        marker(0xd8);
        segment(0xdb, quantization);
        segment(progressive ? 0xc2 : 0xc0, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
        segment(0xdd, interval >> 8, interval);
        segment(0xc4, DC_TABLE);
        if (progressive) {
            segment(0xda, 1, 1, 0, 0, 0, 0);
            scan(levels, true, false);
            segment(0xc4, AC_TABLE);
            segment(0xda, 1, 1, 0, 1, 63, 0);
            scan(levels, false, true);
        } else {
            segment(0xc4, AC_TABLE);
            segment(0xda, 1, 1, 0, 0, 63, 0);
            scan(levels, true, true);
        }
        marker(0xd9);
        return jpeg.toByteArray();
    }

    private void scan(Levels levels, boolean withLevels, boolean withEnds) {
        int before = 0;
        for (int i = 0; i < across * down; i++) {
            if (i > 0 && i % interval == 0) {
                flush();
                marker(0xd0 + (i / interval - 1) % 8);
                before = 0;
            }
            int level = BLOCK * (levels.at(i % across, i / across) - DC_OF_GREY);
            if (withLevels) {
                putDifference(level - before);
            }
            bits.append(withEnds ? "0" : "");
            before = level;
        }
        flush();
    }

    private void putDifference(int difference) {
        int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        int value = difference < 0 ? difference - 1 : difference;
        bits.append(CODES[size]);
        for (int bit = size - 1; bit >= 0; bit--) {
            bits.append(value >> bit & 1);
        }
    }

    private void flush() {
        bits.append("1".repeat((8 - bits.length() % 8) % 8));
        for (int at = 0; at < bits.length(); at += 8) {
            int value = Integer.parseInt(bits.substring(at, at + 8), 2);
            jpeg.write(value);
            if (value == 0xff) {
                jpeg.write(0);
            }
        }
        bits = new StringBuilder();
    }

    private void marker(int marker) {
        jpeg.write(0xff);
        jpeg.write(marker);
    }

    private void segment(int marker, int... data) {
        marker(marker);
        jpeg.write((data.length + 2) >> 8);
        jpeg.write(data.length + 2);
        for (int value : data) {
            jpeg.write(value);
        }
    }

    private void segment(int marker, byte[] data) {
        int[] values = new int[data.length];
        Arrays.setAll(values, i -> data[i]);
        segment(marker, values);
    }
}
