package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A profile given by a transfer function, which maps samples to light, and by the primaries of that light. */
final class LightProfile implements ColourProfile {
    /** The gamma that PNG files in sRGB declare. */
    static final double SRGB_GAMMA = 0.45455;

    private static final int LEVELS = 256;
    private static final int STEPS = 4096;
    private static final byte[] SRGB_OF_LIGHT = srgbOfLight();

    private final float[] lightOfSample = new float[LEVELS];
    private final double[][] toSrgb;
    private final Optional<ToneMap> toneMap;

    /**
     * @param transfer from samples (0 to 1) to light, where 1 is white; HDR transfer functions exceed 1
     * @param primaries valid ones, see {@link Primaries#isValid}
     * @param toneMap for HDR light
     */
    LightProfile(DoubleUnaryOperator transfer, Primaries primaries, Optional<ToneMap> toneMap) {
        for (int sample = 0; sample < LEVELS; sample++) {
            lightOfSample[sample] = (float) transfer.applyAsDouble(sample / (LEVELS - 1.0));
        }
        this.toSrgb = primaries.to(Primaries.SRGB);
        this.toneMap = toneMap;
    }

    /** The profile of a PNG with gAMA and cHRM. Falls back to sRGB for values that are close to it or make no sense. */
    static ColourProfile ofGamma(double gamma, Primaries primaries) {
        boolean isNearSrgb = Math.abs(gamma / SRGB_GAMMA - 1) < 0.05 && primaries.isNear(Primaries.SRGB);
        boolean isValid = gamma > 0.05 && gamma < 10 && primaries.isValid();
        return isNearSrgb || !isValid
                ? SRGB
                : new LightProfile(value -> Math.pow(value, 1 / gamma), primaries, Optional.empty());
    }

    @Override
    public void convertToSrgb(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                double red = lightOfSample[Argb.red(row[x])];
                double green = lightOfSample[Argb.green(row[x])];
                double blue = lightOfSample[Argb.blue(row[x])];
                double scale = toneMap.isPresent() ? toneMap.get().scale(red, green, blue) : 1;
                row[x] = Argb.of(
                        Argb.alpha(row[x]),
                        sample(toSrgb[0], red, green, blue, scale),
                        sample(toSrgb[1], red, green, blue, scale),
                        sample(toSrgb[2], red, green, blue, scale));
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int sample(double[] weights, double red, double green, double blue, double scale) {
        double light = (weights[0] * red + weights[1] * green + weights[2] * blue) * scale;
        return SRGB_OF_LIGHT[(int) (Math.min(1, Math.max(0, light)) * STEPS + 0.5)] & 0xff;
    }

    /** @see <a href="https://www.w3.org/Graphics/Color/srgb">the transfer function of sRGB</a> */
    private static byte[] srgbOfLight() {
        var table = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = (double) i / STEPS;
            double coded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            table[i] = (byte) Math.round(255 * coded);
        }
        return table;
    }
}
