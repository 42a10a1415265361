package org.likeness.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;
import java.util.stream.IntStream;

/** Converts rows of 8-bit samples from an ICC profile to sRGB. */
final class IccTransform {
    /** The offset of the version in a profile. */
    private static final int VERSION = 8;

    /** The offset of the device class in a profile. */
    private static final int DEVICE_CLASS = 12;

    private static final ICC_Profile SRGB = withBlackPoint();

    private final ColorConvertOp toSrgb; // caches its tables for all rows
    private final int bands;
    private final int[] offsets;

    private IccTransform(ICC_Profile profile) {
        this.toSrgb = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
        this.bands = profile.getNumComponents();
        this.offsets = IntStream.range(0, bands).toArray();
    }

    /**
     * Reads an embedded profile.
     *
     * @param profile untrusted bytes
     * @param type the expected colour model, one of {@link ColorSpace}'s types
     * @return empty if the profile is damaged or for another colour model
     */
    static Optional<IccTransform> parse(byte[] profile, int type) {
        try {
            var parsed = ICC_Profile.getInstance(asInputProfile(profile));
            if (parsed.getColorSpaceType() == type) {
                var transform = new IccTransform(parsed);
                transform.srgb(new byte[transform.bands], 1); // much damage shows only in use
                return Optional.of(transform);
            }
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty(); // the picture is usable without its profile
        }
        return Optional.empty();
    }

    /** sRGB as a version 4 profile: only then, Little CMS maps the darkest ink to black in perceptual rendering. */
    private static ICC_Profile withBlackPoint() {
        byte[] srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB))
                .getProfile()
                .getData();
        srgb[VERSION] = 4;
        return ICC_Profile.getInstance(srgb);
    }

    /** Marks a printer profile as a scanner profile, as we convert from ink to light; otherwise the JDK gives no full black. */
    private static byte[] asInputProfile(byte[] profile) {
        byte[] input = profile.clone();
        if (ByteReader.at(profile, DEVICE_CLASS, "prtr")) {
            System.arraycopy(ByteReader.of("scnr"), 0, input, DEVICE_CLASS, 4);
        }
        return input;
    }

    /**
     * Converts a row to red, green and blue.
     *
     * @param samples the samples of {@code width} pixels
     */
    byte[] srgb(byte[] samples, int width) {
        var from = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, 1, bands * width, bands, offsets, null);
        var to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        toSrgb.filter(from, to);
        return ((DataBufferByte) to.getDataBuffer()).getData();
    }
}
