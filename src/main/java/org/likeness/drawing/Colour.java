package org.likeness.drawing;

import java.awt.Color;
import java.util.HexFormat;

/** An opaque sRGB colour with 8 bits per channel, as {@code 0xrrggbb}. */
record Colour(int rgb) {
    static final Colour WHITE = new Colour(0xffffff);

    private static final int MAX_RGB = 0xffffff;
    private static final double CHROMA_STEP = 0.9;

    /** @throws IllegalArgumentException if a bit above the lower 24 is set */
    Colour {
        if (rgb < 0 || rgb > MAX_RGB) {
            throw new IllegalArgumentException("colour must be 0 to 0xffffff, was 0x" + Integer.toHexString(rgb));
        }
    }

    /**
     * Returns a colour given in Oklab, the space in which equal steps look equal. Colours that no screen can show become greyer.
     * Computed with {@link StrictMath}, so the result is the same on every machine.
     *
     * @param lightness 0 for black to 1 for white
     * @param chroma 0 for grey to 0.32 for the strongest red
     * @param hue in degrees: 30 is red, 110 yellow, 145 green, 260 blue
     * @throws IllegalArgumentException if the lightness is out of range
     * @see <a href="https://bottosson.github.io/posts/oklab/">A perceptual color space for image processing</a>
     */
    static Colour of(double lightness, double chroma, double hue) {
        if (!(lightness >= 0 && lightness <= 1)) {
            throw new IllegalArgumentException("lightness must be 0 to 1, was " + lightness);
        }
        double angle = StrictMath.toRadians(hue);
        double a = chroma * StrictMath.cos(angle);
        double b = chroma * StrictMath.sin(angle);
        double[] linear = linear(lightness, a, b);
        while (isOutOfRange(linear)) {
            a *= CHROMA_STEP;
            b *= CHROMA_STEP;
            linear = linear(lightness, a, b);
        }
        return of(encoded(linear[0]), encoded(linear[1]), encoded(linear[2]));
    }

    /** Like {@link #of}, but with lighter yellow and darker violet, where these hues are strongest. */
    static Colour vivid(double lightness, double chroma, double hue) {
        double yellow = StrictMath.cos(StrictMath.toRadians(hue - 105));
        return of(lightness + 0.5 * chroma * yellow, chroma, hue);
    }

    /**
     * Returns the contrast of two colours, 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">Contrast ratio</a>
     */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** A darker shade: three quarters of each channel. */
    Colour shaded() {
        return of(red() * 3 / 4, green() * 3 / 4, blue() * 3 / 4);
    }

    /** The colour in CSS, with three digits if possible. */
    String css() {
        String digits = HexFormat.of().toHexDigits(rgb, 6);
        boolean paired = ((rgb >> 4) & 0x0f0f0f) == (rgb & 0x0f0f0f);
        return paired ? "#" + digits.charAt(0) + digits.charAt(2) + digits.charAt(4) : "#" + digits;
    }

    /** Lightness, a and b in Oklab. */
    double[] oklab() {
        double red = decoded(red());
        double green = decoded(green());
        double blue = decoded(blue());
        double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    Color awt() {
        return new Color(rgb);
    }

    private double luminance() {
        return 0.2126 * decoded(red()) + 0.7152 * decoded(green()) + 0.0722 * decoded(blue());
    }

    private int red() {
        return rgb >> 16;
    }

    private int green() {
        return (rgb >> 8) & 0xff;
    }

    private int blue() {
        return rgb & 0xff;
    }

    private static Colour of(int red, int green, int blue) {
        return new Colour((red << 16) | (green << 8) | blue);
    }

    private static double[] linear(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean isOutOfRange(double[] linear) {
        for (double channel : linear) {
            if (channel < -0.0001 || channel > 1.0001) {
                return true;
            }
        }
        return false;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int encoded(double linear) {
        double clamped = Math.max(0, Math.min(1, linear));
        double encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * StrictMath.pow(clamped, 1 / 2.4) - 0.055;
        return (int) (encoded * 255 + 0.5);
    }

    private static double decoded(int channel) {
        double encoded = channel / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
    }
}
