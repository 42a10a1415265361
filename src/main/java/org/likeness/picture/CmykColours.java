package org.likeness.picture;

import java.awt.color.ColorSpace;
import java.util.Optional;

/** Converts the four samples of a pixel of a JPEG for print. */
final class CmykColours {
    private final boolean ycc;
    private final boolean inverted;
    private final Optional<IccTransform> transform;

    /**
     * @param ycc whether cyan, magenta and yellow are stored as YCbCr
     * @param inverted whether 255 means no ink, as Adobe's programs write it
     * @param profile the ICC profile of the inks; without a valid one, each ink absorbs its share of the light
     */
    CmykColours(boolean ycc, boolean inverted, byte[] profile) {
        this.ycc = ycc;
        this.inverted = inverted;
        this.transform = IccTransform.parse(profile, ColorSpace.TYPE_CMYK);
    }

    /** Converts a row of pixels to red, green and blue. */
    byte[] toRgb(byte[] samples) {
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
        return transform.map(icc -> icc.srgb(inks, width)).orElseGet(() -> withoutProfile(inks));
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

    private static byte[] withoutProfile(byte[] inks) {
        byte[] rgb = new byte[inks.length / 4 * 3];
        for (int at = 0, to = 0; at < inks.length; at += 4) {
            int unprinted = 255 - (inks[at + 3] & 0xff);
            for (int i = 0; i < 3; i++) {
                rgb[to++] = (byte) ((255 - (inks[at + i] & 0xff)) * unprinted / 255);
            }
        }
        return rgb;
    }

    private static byte level(double value) {
        return (byte) Math.round(Math.max(0, Math.min(255, value)));
    }
}
