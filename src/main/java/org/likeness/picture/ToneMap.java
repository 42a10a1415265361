package org.likeness.picture;

/**
 * Maps HDR light to the range of an ordinary screen, like Chromium: everything up to white is darkened by the same factor, and a
 * curve compresses brighter light into the rest.
 *
 * @see <a href="https://skia.googlesource.com/skia/+/refs/heads/main/src/codec/SkHdrAgtm.cpp">Skia: the reference white tone
 *     mapping operator of SMPTE ST 2094-50</a>
 */
final class ToneMap {
    /** The luminance of white, in candela per square metre. */
    static final double WHITE = 203;

    /** The peak luminance of pictures that do not declare one, in candela per square metre. */
    static final double DEFAULT_PEAK = 1000;

    /** The roundness of the curve between white and the peak. */
    private static final double ROUNDNESS = 0.65;

    /** From scene light to screen light at that peak; on a screen, the eye expects more contrast. */
    private static final double SYSTEM_GAMMA = 1.2;

    private final double[][] toBt2020;
    private final double[] luminances;
    private final boolean sceneLight;
    private final double peak;
    private final double white;

    /**
     * @param primaries the primaries of the light
     * @param sceneLight whether the light is that of the scene, with 1 as its peak; otherwise it is that of a screen, with 1 as white
     * @param peak the peak luminance, in candela per square metre
     */
    ToneMap(Primaries primaries, boolean sceneLight, double peak) {
        this.toBt2020 = primaries.to(Primaries.BT_2020);
        this.luminances = primaries.luminances();
        this.sceneLight = sceneLight;
        this.peak = Math.max(1, peak / WHITE);
        this.white = 1 - 0.5 * Math.min(1, Math.log(this.peak) / Math.log(DEFAULT_PEAK / WHITE));
    }

    /** The factor for this light. */
    double scale(double red, double green, double blue) {
        double onScreen =
                sceneLight ? DEFAULT_PEAK / WHITE * Math.pow(sum(luminances, red, green, blue), SYSTEM_GAMMA - 1) : 1;
        double most = 0;
        for (double[] weights : toBt2020) {
            most = Math.max(most, sum(weights, red, green, blue));
        }
        return onScreen * scale(most * onScreen);
    }

    private double scale(double light) {
        if (light <= 1) {
            return white;
        }
        if (light >= peak) {
            return peak == 1 ? 1 : 1 / light;
        }
        // The point with this light on a quadratic Bézier curve from white to the peak
        double middle = 1 - ROUNDNESS + ROUNDNESS / white;
        double a = 1 - 2 * middle + peak;
        double b = middle - 1;
        double t = (Math.sqrt(b * b + a * (light - 1)) - b) / a;
        double middleShown = (1 - ROUNDNESS) * white + ROUNDNESS;
        double shown = (1 - t) * (1 - t) * white + 2 * t * (1 - t) * middleShown + t * t;
        return shown / light;
    }

    private static double sum(double[] weights, double red, double green, double blue) {
        return weights[0] * red + weights[1] * green + weights[2] * blue;
    }
}
