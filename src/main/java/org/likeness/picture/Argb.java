package org.likeness.picture;

/** Pixels in the layout of AWT's {@code TYPE_INT_ARGB}: alpha, red, green and blue, from the highest byte to the lowest. */
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

    /** Sets the alpha of all pixels to opaque. */
    static void makeOpaque(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE << 24;
        }
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
