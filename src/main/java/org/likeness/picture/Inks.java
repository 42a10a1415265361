package org.likeness.picture;

import java.awt.color.ColorSpace;
import java.util.Optional;

/** What the four samples of a pixel mean in a JPEG for print. */
final class Inks {
    private final boolean ycc;
    private final boolean inverted;
    private final Optional<IccTransform> transform;

    /**
     * @param ycc whether cyan, magenta and yellow are coded as brightness and two differences
     * @param inverted whether the samples are what is left of the paper, as Adobe's programs write them
     * @param profile of the inks; without a usable one, each takes away its part of the light
     */
    Inks(boolean ycc, boolean inverted, byte[] profile) {
        this.ycc = ycc;
        this.inverted = inverted;
        this.transform = IccTransform.parse(profile, ColorSpace.TYPE_CMYK);
    }

    /** Red, green and blue of a row of pixels. */
    byte[] light(byte[] samples) {
        byte[] inks = new byte[samples.length];
        for (int at = 0; at < samples.length; at += 4) {
            if (ycc) {
                putInksOfYcc(samples, at, inks);
            } else {
                System.arraycopy(samples, at, inks, at, 3);
            }
            inks[at + 3] = samples[at + 3];
            for (int i = at; inverted && i < at + 4; i++) {
                inks[i] = (byte) ~inks[i];
            }
        }
        int width = samples.length / 4;
        return transform.map(icc -> icc.srgb(inks, width)).orElseGet(() -> plainLight(inks));
    }

    /** @see <a href="https://www.itu.int/rec/T-REC-T.871">ITU-T T.871, 7: from YCbCr to RGB</a> */
    private static void putInksOfYcc(byte[] samples, int at, byte[] inks) {
        double brightness = samples[at] & 0xff;
        double toBlue = (samples[at + 1] & 0xff) - 128;
        double toRed = (samples[at + 2] & 0xff) - 128;
        inks[at] = level(255 - (brightness + 1.402 * toRed));
        inks[at + 1] = level(255 - (brightness - 0.344136 * toBlue - 0.714136 * toRed));
        inks[at + 2] = level(255 - (brightness + 1.772 * toBlue));
    }

    private static byte[] plainLight(byte[] inks) {
        byte[] light = new byte[inks.length / 4 * 3];
        for (int at = 0, to = 0; at < inks.length; at += 4) {
            int paper = 255 - (inks[at + 3] & 0xff);
            for (int i = 0; i < 3; i++) {
                light[to++] = (byte) ((255 - (inks[at + i] & 0xff)) * paper / 255);
            }
        }
        return light;
    }

    private static byte level(double value) {
        return (byte) Math.round(Math.max(0, Math.min(255, value)));
    }
}
