package org.likeness.picture;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a PNG about its colours. cICP wins over iCCP, that over sRGB, and that over gAMA and cHRM. Of several chunks of
 * one type, the first counts.
 */
final class PngColours {
    private static final double PER_UNIT = 100_000;
    private static final double LUMINANCE_PER_UNIT = 10_000;
    private static final int MAX_NAME = 79;

    private final Set<String> seen = new HashSet<>();
    private byte @Nullable [] profile;
    private boolean srgb;
    private double gamma = LightProfile.SRGB_GAMMA;
    private Primaries primaries = Primaries.SRGB;
    private int codedPrimaries;
    private int codedTransfer;
    private double contentPeak;
    private double displayPeak;

    void add(String type, byte[] file, int at, int length) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case "cICP" -> {
                boolean isRgb = ByteReader.unsigned(file, at + 2) == 0;
                boolean isFullRange = ByteReader.unsigned(file, at + 3) == 1;
                if (length == 4 && isRgb && isFullRange) {
                    codedPrimaries = ByteReader.unsigned(file, at);
                    codedTransfer = ByteReader.unsigned(file, at + 1);
                }
            }
            case "cLLI" -> contentPeak = length == 8 ? luminance(file, at) : 0;
            case "mDCV" -> displayPeak = length == 24 ? luminance(file, at + 16) : 0;
            case "iCCP" -> profile = inflated(file, at, length);
            case "sRGB" -> srgb = true;
            case "gAMA" -> gamma = ByteReader.bigEndian32(file, at) / PER_UNIT;
            case "cHRM" -> primaries = length == 32 ? primaries(file, at) : primaries;
            default -> {
                // not about colours
            }
        }
    }

    ColourProfile profile() {
        double peak = DoubleStream.of(contentPeak, displayPeak)
                .filter(luminance -> luminance > 0)
                .findFirst()
                .orElse(ToneMap.DEFAULT_PEAK);
        return VideoCodePoints.profile(codedPrimaries, codedTransfer, peak).orElseGet(this::olderProfile);
    }

    private ColourProfile olderProfile() {
        if (profile != null) {
            return IccProfile.of(profile);
        }
        return srgb ? ColourProfile.SRGB : LightProfile.ofGamma(gamma, primaries);
    }

    private static Primaries primaries(byte[] file, int at) {
        double[] v = IntStream.range(0, 8)
                .mapToDouble(i -> ByteReader.bigEndian32(file, at + 4 * i) / PER_UNIT)
                .toArray();
        return new Primaries(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }

    /** In candela per square metre. */
    private static double luminance(byte[] file, int at) {
        return Integer.toUnsignedLong(ByteReader.bigEndian32(file, at)) / LUMINANCE_PER_UNIT;
    }

    /** Inflates a profile; null if it is damaged, or too long when inflated. */
    private static byte @Nullable [] inflated(byte[] file, int at, int length) {
        int name = 0;
        while (name <= MAX_NAME && ByteReader.unsigned(file, at + name) != 0) {
            name++;
        }
        int data = at + name + 2; // after the terminator of the name and the compression method
        if (data >= at + length) {
            return null;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, data, at + length - data);
            byte[] profile = new byte[IccProfile.MAX_BYTES];
            int bytes = 0;
            while (!inflater.finished() && bytes < profile.length) {
                int more = inflater.inflate(profile, bytes, profile.length - bytes);
                if (more == 0) {
                    break;
                }
                bytes += more;
            }
            return inflater.finished() ? Arrays.copyOf(profile, bytes) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
