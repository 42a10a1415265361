package org.likeness.drawing;

import java.util.Arrays;

/** The colours of a picture that has at most 256 of them, in the order in which they come. */
final class Palette {
    private static final int MOST = 256;
    private static final int PLACES = 4 * MOST;
    private static final int SPREAD = 0x9e3779b1;

    private final int[] colours = new int[MOST];
    private final int[] numberAt = new int[PLACES];
    private int count;

    Palette() {
        Arrays.fill(numberAt, -1);
    }

    /** Takes all colours of these pixels; {@code false} when there are too many. */
    boolean takes(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            if (i > 0 && argb[i] == argb[i - 1]) {
                continue;
            }
            int place = place(argb[i]);
            if (numberAt[place] < 0) {
                if (count == MOST) {
                    return false;
                }
                colours[count] = argb[i];
                numberAt[place] = count++;
            }
        }
        return true;
    }

    /** How many bits number a colour: 1, 2, 4 or 8. */
    int bits() {
        if (count <= 2) {
            return 1;
        }
        return count <= 4 ? 2 : count <= 16 ? 4 : 8;
    }

    boolean seesThrough() {
        return Arrays.stream(colours, 0, count).anyMatch(colour -> colour >>> 24 != 0xff);
    }

    /** Red, green and blue of each. */
    byte[] colours() {
        byte[] bytes = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    byte[] opacities() {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (colours[i] >>> 24);
        }
        return bytes;
    }

    /** Rows of numbers of colours, packed from the highest bits on, each begun with a 0: nothing filters it. */
    byte[] rows(Pixels pixels) {
        int side = pixels.side();
        int bits = bits();
        int length = 1 + (side * bits + Byte.SIZE - 1) / Byte.SIZE;
        byte[] rows = new byte[side * length];
        int last = 0;
        int number = 0;
        for (int y = 0, at = 0; y < side; y++) {
            for (int x = 0; x < side; x++, at++) {
                int colour = pixels.argb()[at];
                if (at == 0 || colour != last) {
                    number = numberAt[place(colour)];
                    last = colour;
                }
                int bit = x * bits;
                rows[y * length + 1 + bit / Byte.SIZE] |= (byte) (number << (Byte.SIZE - bits - bit % Byte.SIZE));
            }
        }
        return rows;
    }

    /** Where the number of this colour stands, or would stand. */
    private int place(int colour) {
        int place = (colour * SPREAD) >>> 22;
        while (numberAt[place] >= 0 && colours[numberAt[place]] != colour) {
            place = (place + 1) % PLACES;
        }
        return place;
    }
}
