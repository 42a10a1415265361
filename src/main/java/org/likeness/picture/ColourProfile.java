package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/** What the numbers of a picture mean as colours. */
interface ColourProfile {
    /** The most bytes of an embedded profile; printers' tables have about 2 MiB. */
    int LONGEST = 4 << 20;

    /** The gamma that a PNG of sRGB names. */
    double SRGB_GAMMA = 0.45455;

    /** White, red, green and blue of sRGB, x and y of each. */
    List<Double> SRGB_PRIMARIES = List.of(0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06);

    /** The colours of the web; what a picture means that says nothing. */
    ColourProfile SRGB = picture -> {};

    /** Changes the colours of a picture to those of sRGB that look the same; opacity stays. */
    void convertToSrgb(BufferedImage picture);

    /** An embedded ICC profile; one that is damaged, very long or not for light counts for nothing. */
    static ColourProfile icc(byte[] profile) {
        return profile.length > LONGEST
                ? SRGB
                : IccProfile.parse(profile).map(ColourProfile.class::cast).orElse(SRGB);
    }

    /** The gamma and the primaries of a PNG; values that make no sense count for nothing. */
    static ColourProfile of(double gamma, List<Double> primaries) {
        boolean usualGamma = Math.abs(gamma / SRGB_GAMMA - 1) < 0.05;
        boolean usualPrimaries = true;
        for (int i = 0; i < primaries.size(); i++) {
            usualPrimaries &= Math.abs(primaries.get(i) - SRGB_PRIMARIES.get(i)) < 0.005;
        }
        boolean sensible = gamma > 0.05 && gamma < 10 && primaries.stream().allMatch(v -> v >= 0 && v < 1);
        return (usualGamma && usualPrimaries) || !sensible ? SRGB : GammaProfile.of(gamma, primaries);
    }
}
