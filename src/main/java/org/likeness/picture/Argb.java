package org.likeness.picture;

/** Pixels as AWT's {@code TYPE_INT_ARGB} has them: opacity, red, green and blue, from the highest byte to the lowest. */
final class Argb {
    static final int OPAQUE = 0xff;

    private Argb() {}

    /** Each 0 to 255. */
    static int of(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    static int opaque(int red, int green, int blue) {
        return of(OPAQUE, red, green, blue);
    }

    static int alpha(int pixel) {
        return pixel >>> 24;
    }

    static int red(int pixel) {
        return (pixel >> 16) & 0xff;
    }

    static int green(int pixel) {
        return (pixel >> 8) & 0xff;
    }

    static int blue(int pixel) {
        return pixel & 0xff;
    }
}
