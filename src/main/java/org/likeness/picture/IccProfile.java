package org.likeness.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** An ICC profile for RGB or greyscale pictures. */
final class IccProfile implements ColourProfile {
    /** The longest embedded profile that is read, in bytes; the tables of printer profiles have about 2 MiB. */
    static final int MAX_BYTES = 4 << 20;

    private static final int LEVELS = 256;

    private final IccTransform transform;
    private final boolean grey;

    private IccProfile(IccTransform transform, boolean grey) {
        this.transform = transform;
        this.grey = grey;
    }

    /** Reads an embedded profile. Falls back to sRGB if it is damaged, too long, or describes inks instead of light. */
    static ColourProfile of(byte[] profile) {
        return profile.length > MAX_BYTES ? SRGB : parse(profile).orElse(SRGB);
    }

    private static Optional<ColourProfile> parse(byte[] profile) {
        return IccTransform.parse(profile, ColorSpace.TYPE_RGB)
                .<ColourProfile>map(transform -> new IccProfile(transform, false))
                .or(() -> IccTransform.parse(profile, ColorSpace.TYPE_GRAY)
                        .map(transform -> new IccProfile(transform, true)));
    }

    @Override
    public void convertToSrgb(BufferedImage picture) {
        byte[] levels = grey ? levels() : new byte[0];
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] samples = new byte[3 * width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            if (grey) {
                for (int x = 0; x < width; x++) {
                    int level = levels[3 * Argb.red(row[x])] & 0xff;
                    row[x] = Argb.of(Argb.alpha(row[x]), level, level, level);
                }
            } else {
                convert(row, samples);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private void convert(int[] row, byte[] samples) {
        for (int x = 0; x < row.length; x++) {
            samples[3 * x] = (byte) Argb.red(row[x]);
            samples[3 * x + 1] = (byte) Argb.green(row[x]);
            samples[3 * x + 2] = (byte) Argb.blue(row[x]);
        }
        byte[] srgb = transform.srgb(samples, row.length);
        for (int x = 0; x < row.length; x++) {
            row[x] = Argb.of(Argb.alpha(row[x]), srgb[3 * x] & 0xff, srgb[3 * x + 1] & 0xff, srgb[3 * x + 2] & 0xff);
        }
    }

    /** The sRGB value of each level of grey, three times each. */
    private byte[] levels() {
        byte[] levels = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = (byte) i;
        }
        return transform.srgb(levels, LEVELS);
    }
}
