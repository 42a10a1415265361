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

/** The way from the colours of an ICC profile to sRGB, for rows of samples with 8 bits. */
final class IccTransform {
    /** Where a profile holds its version and the class of its device. */
    private static final int VERSION = 8;

    private static final int CLASS = 12;

    private static final ICC_Profile SRGB = withBlackPoint();

    private final ColorConvertOp toSrgb; // keeps what it works out, for all rows
    private final int bands;
    private final int[] offsets;

    private IccTransform(ICC_Profile profile) {
        this.toSrgb = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
        this.bands = profile.getNumComponents();
        this.offsets = IntStream.range(0, bands).toArray();
    }

    /**
     * @param profile an embedded profile; trusted in nothing
     * @param type of its colours, one of {@link ColorSpace}'s
     * @return nothing where the profile is damaged or for other colours
     */
    static Optional<IccTransform> parse(byte[] profile, int type) {
        try {
            var parsed = ICC_Profile.getInstance(readable(profile));
            if (parsed.getColorSpaceType() == type) {
                var transform = new IccTransform(parsed);
                transform.srgb(new byte[transform.bands], 1); // much damage shows itself only in use
                return Optional.of(transform);
            }
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty(); // the picture is good without
        }
        return Optional.empty();
    }

    /** Little CMS turns the darkest ink into black where a rendering is perceptual and a profile of version 4. */
    private static ICC_Profile withBlackPoint() {
        byte[] srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB))
                .getProfile()
                .getData();
        srgb[VERSION] = 4;
        return ICC_Profile.getInstance(srgb);
    }

    /** The profile of a printer as that of a scanner, which is the way we go: the JDK renders from printers without black. */
    private static byte[] readable(byte[] profile) {
        byte[] readable = profile.clone();
        if (Bytes.at(profile, CLASS, "prtr")) {
            System.arraycopy(Bytes.of("scnr"), 0, readable, CLASS, 4);
        }
        return readable;
    }

    /**
     * Red, green and blue of a row.
     *
     * @param samples of as many pixels as the row is wide
     */
    byte[] srgb(byte[] samples, int width) {
        var from = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, 1, bands * width, bands, offsets, null);
        var to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        toSrgb.filter(from, to);
        return ((DataBufferByte) to.getDataBuffer()).getData();
    }
}
