package org.likeness.picture;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The code points for primaries and transfer functions in video standards, as cICP chunks use them.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-H.273">ITU-T H.273, 8.1 and 8.2</a>
 */
final class VideoCodePoints {
    private static final int LINEAR = 8;
    private static final int SRGB_TRANSFER = 13;
    private static final int PQ = 16;
    private static final int HLG = 18;

    /** The gamma of television screens, which Chromium uses instead of the inverse of the camera's transfer function. */
    private static final double SCREEN_GAMMA = 2.4;

    private VideoCodePoints() {}

    /**
     * Returns the profile for two code points.
     *
     * @param peak the peak luminance of the picture, in candela per square metre
     * @return empty for code points that Chromium ignores
     */
    static Optional<ColourProfile> profile(int primaries, int transfer, double peak) {
        return primaries(primaries)
                .flatMap(found -> transfer(transfer).map(light -> {
                    if (transfer == SRGB_TRANSFER && found.equals(Primaries.SRGB)) {
                        return ColourProfile.SRGB;
                    }
                    boolean isHdr = transfer == PQ || transfer == HLG;
                    var toneMap =
                            isHdr ? Optional.of(new ToneMap(found, transfer == HLG, peak)) : Optional.<ToneMap>empty();
                    return new LightProfile(light, found, toneMap);
                }));
    }

    private static Optional<Primaries> primaries(int number) {
        return Optional.ofNullable(
                switch (number) {
                    case 1 -> Primaries.SRGB;
                    case 4 -> new Primaries(0.310, 0.316, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08);
                    case 5 -> Primaries.withD65(0.64, 0.33, 0.29, 0.60, 0.15, 0.06);
                    case 6, 7 -> Primaries.withD65(0.630, 0.340, 0.310, 0.595, 0.155, 0.070);
                    case 8 -> new Primaries(0.310, 0.316, 0.681, 0.319, 0.243, 0.692, 0.145, 0.049);
                    case 9 -> Primaries.BT_2020;
                    case 10 -> new Primaries(1 / 3.0, 1 / 3.0, 1, 0, 0, 1, 0, 0);
                    case 11 -> new Primaries(0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060);
                    case 12 -> Primaries.withD65(0.680, 0.320, 0.265, 0.690, 0.150, 0.060); // Display P3
                    case 22 -> Primaries.withD65(0.630, 0.340, 0.295, 0.605, 0.155, 0.077);
                    default -> null;
                });
    }

    private static Optional<DoubleUnaryOperator> transfer(int number) {
        return Optional.ofNullable(
                switch (number) {
                    case 1, 6, 11, 14, 15 -> v -> Math.pow(v, SCREEN_GAMMA);
                    case 4 -> v -> Math.pow(v, 2.2);
                    case 5 -> v -> Math.pow(v, 2.8);
                    case 7 -> v -> v < 0.0913 ? v / 4 : Math.pow((v + 0.1115) / 1.1115, 1 / 0.45);
                    case LINEAR -> v -> v;
                    case SRGB_TRANSFER -> v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
                    case PQ -> VideoCodePoints::screenLightOfPq;
                    case 17 -> v -> 52.37 / 48 * Math.pow(v, 2.6);
                    case HLG -> VideoCodePoints::sceneLightOfHlg;
                    default -> null;
                });
    }

    /** @see <a href="https://www.itu.int/rec/R-REC-BT.2100">ITU-R BT.2100, table 4</a> */
    private static double screenLightOfPq(double value) {
        double root = Math.pow(value, 1 / 78.84375);
        double light = Math.pow(Math.max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
        return 10_000 / ToneMap.WHITE * light;
    }

    /** @see <a href="https://www.itu.int/rec/R-REC-BT.2100">ITU-R BT.2100, table 5</a> */
    private static double sceneLightOfHlg(double value) {
        return value <= 0.5 ? value * value / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    }
}
