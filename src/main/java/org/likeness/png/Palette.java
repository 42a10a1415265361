package org.likeness.png;

import java.util.Arrays;

/** Up to 256 colours in the order of their first use, found by a hash table with open addressing. */
final class Palette {
    private static final int MAX_COLOURS = 256;
    private static final int SLOTS = 4 * MAX_COLOURS;

    /** Spreads similar colours over the table; see Knuth, The Art of Computer Programming, section 6.4. */
    private static final int FIBONACCI_HASH = 0x9e3779b1;

    private final int[] colours = new int[MAX_COLOURS];
    private final int[] indexAt = new int[SLOTS];
    private int count;

    Palette() {
        Arrays.fill(indexAt, -1);
    }

    /** Adds the colours of these pixels; returns {@code false} if there are too many. */
    boolean addAll(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            if (i > 0 && argb[i] == argb[i - 1]) {
                continue;
            }
            int slot = slot(argb[i]);
            if (indexAt[slot] < 0) {
                if (count == MAX_COLOURS) {
                    return false;
                }
                colours[count] = argb[i];
                indexAt[slot] = count++;
            }
        }
        return true;
    }

    /** The bits of an index: 1, 2, 4 or 8. */
    int bits() {
        if (count <= 2) {
            return 1;
        }
        return count <= 4 ? 2 : count <= 16 ? 4 : 8;
    }

    boolean isTranslucent() {
        return Arrays.stream(colours, 0, count).anyMatch(colour -> colour >>> 24 != 0xff);
    }

    /** Red, green and blue of each colour. */
    byte[] colours() {
        byte[] bytes = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    byte[] alphas() {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (colours[i] >>> 24);
        }
        return bytes;
    }

    /** Rows of indexes, packed from the highest bits on, each after filter type 0 (none). */
    byte[] rows(int width, int[] argb) {
        int bits = bits();
        int length = 1 + (width * bits + Byte.SIZE - 1) / Byte.SIZE;
        byte[] rows = new byte[argb.length / width * length];
        int last = 0;
        int index = 0;
        for (int y = 0, at = 0; at < argb.length; y++) {
            for (int x = 0; x < width; x++, at++) {
                int colour = argb[at];
                if (at == 0 || colour != last) {
                    index = indexAt[slot(colour)];
                    last = colour;
                }
                int bit = x * bits;
                rows[y * length + 1 + bit / Byte.SIZE] |= (byte) (index << (Byte.SIZE - bits - bit % Byte.SIZE));
            }
        }
        return rows;
    }

    /** The slot of a colour, or the free slot where it would go. */
    private int slot(int colour) {
        int slot = (colour * FIBONACCI_HASH) >>> 22;
        while (indexAt[slot] >= 0 && colours[indexAt[slot]] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }
}
