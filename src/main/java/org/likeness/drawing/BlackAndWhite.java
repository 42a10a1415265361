package org.likeness.drawing;

import java.util.Arrays;

/** Square pictures in black on white. */
public final class BlackAndWhite {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    /** What is black; x goes to the right, y downwards, from 0 at the top left. */
    @FunctionalInterface
    public interface Ink {
        boolean at(int x, int y);
    }

    private BlackAndWhite() {}

    /**
     * A PNG file.
     *
     * @param side in pixels
     */
    public static byte[] png(int side, Ink ink) {
        int[] argb = new int[side * side];
        Arrays.setAll(argb, at -> ink.at(at % side, at / side) ? BLACK : WHITE);
        return PngDocument.of(new Pixels(side, argb));
    }
}
