package org.likeness.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What the chunks of a PNG say about its colours: a profile goes before sRGB, that before gamma and primaries. */
final class PngColours {
    private static final double PER_UNIT = 100_000;
    private static final int LONGEST_NAME = 79;

    private byte @Nullable [] profile;
    private boolean unpacked;
    private boolean srgb;
    private double gamma = ColourProfile.SRGB_GAMMA;
    private List<Double> primaries = ColourProfile.SRGB_PRIMARIES;

    void take(String type, byte[] file, int at, int length) {
        switch (type) {
            case "iCCP" -> {
                if (!unpacked) {
                    unpacked = true; // one is enough work
                    profile = inflated(file, at, length);
                }
            }
            case "sRGB" -> srgb = true;
            case "gAMA" -> gamma = Bytes.bigEndian32(file, at) / PER_UNIT;
            case "cHRM" -> primaries = length == 32 ? numbers(file, at) : primaries;
            default -> {
                // nothing to do with colours
            }
        }
    }

    ColourProfile profile() {
        if (profile != null) {
            return ColourProfile.icc(profile);
        }
        return srgb ? ColourProfile.SRGB : ColourProfile.of(gamma, primaries);
    }

    private static List<Double> numbers(byte[] file, int at) {
        return IntStream.range(0, 8)
                .mapToObj(i -> Bytes.bigEndian32(file, at + 4 * i) / PER_UNIT)
                .toList();
    }

    /** A profile, unpacked; none where it is damaged or longer than any honest one, whatever it would unpack to. */
    private static byte @Nullable [] inflated(byte[] file, int at, int length) {
        int name = 0;
        while (name <= LONGEST_NAME && Bytes.unsigned(file, at + name) != 0) {
            name++;
        }
        int packed = at + name + 2; // its end and the method
        if (packed >= at + length) {
            return null;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, packed, at + length - packed);
            byte[] profile = new byte[ColourProfile.LONGEST];
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
