package org.likeness.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;

/** A profile of the International Color Consortium for red, green and blue, or for grey. */
final class IccProfile implements ColourProfile {
    private static final int LEVELS = 256;

    private final ICC_Profile profile;
    private final int bands;

    private IccProfile(ICC_Profile profile, int bands) {
        this.profile = profile;
        this.bands = bands;
    }

    static Optional<ColourProfile> parse(byte[] bytes) {
        try {
            var profile = ICC_Profile.getInstance(bytes);
            int bands = switch (profile.getColorSpaceType()) {
                case ColorSpace.TYPE_RGB -> 3;
                case ColorSpace.TYPE_GRAY -> 1;
                default -> 0;
            };
            var parsed = new IccProfile(profile, bands);
            if (bands > 0) {
                parsed.converted(new byte[bands], 1); // many a damaged profile shows itself only when it is used
                return Optional.of(parsed);
            }
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty(); // the picture is good without
        }
        return Optional.empty();
    }

    @Override
    public void convertToSrgb(BufferedImage picture) {
        if (bands == 1) {
            convertGrey(picture);
        } else {
            convertColour(picture);
        }
    }

    private void convertColour(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] samples = new byte[3 * width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                samples[3 * x] = (byte) Argb.red(row[x]);
                samples[3 * x + 1] = (byte) Argb.green(row[x]);
                samples[3 * x + 2] = (byte) Argb.blue(row[x]);
            }
            byte[] srgb = converted(samples, width);
            for (int x = 0; x < width; x++) {
                row[x] =
                        Argb.of(Argb.alpha(row[x]), srgb[3 * x] & 0xff, srgb[3 * x + 1] & 0xff, srgb[3 * x + 2] & 0xff);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private void convertGrey(BufferedImage picture) {
        byte[] levels = new byte[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = (byte) i;
        }
        byte[] srgb = converted(levels, LEVELS);
        int width = picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int grey = srgb[3 * (row[x] & 0xff)] & 0xff;
                row[x] = Argb.of(Argb.alpha(row[x]), grey, grey, grey);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private byte[] converted(byte[] samples, int width) {
        var from = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, 1, bands * width, bands, offsets(bands), null);
        var to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        var srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
        new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null).filter(from, to);
        return ((DataBufferByte) to.getDataBuffer()).getData();
    }

    private static int[] offsets(int bands) {
        return bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
    }
}
