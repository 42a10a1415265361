package org.likeness.picture;

import java.util.EnumSet;
import java.util.Set;

/**
 * What we want from a camera's notes: which way up the picture is, and what else they tell, so that people learn what was removed.
 *
 * @param orientation upright where the block names none, or nonsense
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, 4.6</a>
 */
record Exif(Orientation orientation, Set<Metadata> metadata) {
    private static final int MAKE = 0x010f;
    private static final int MODEL = 0x0110;
    private static final int ORIENTATION = 0x0112;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int LATITUDE = 2;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    Exif {
        metadata = Set.copyOf(metadata);
    }

    /**
     * Reads a block of EXIF.
     *
     * @param at where the block begins; the prefix that JPEG has before it may stand there, too
     */
    static Exif read(byte[] file, int at) {
        int tiff = Bytes.at(file, at, "Exif\0\0") ? at + 6 : at;
        boolean little = Bytes.at(file, tiff, "II*\0");
        if (!little && !Bytes.at(file, tiff, "MM\0*")) {
            return new Exif(Orientation.UPRIGHT, Set.of());
        }
        var metadata = EnumSet.noneOf(Metadata.class);
        int orientation = 0;
        int gps = 0;
        int directory = tiff + read32(file, tiff + 4, little);
        int entries = read16(file, directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            switch (read16(file, entry, little)) {
                case ORIENTATION -> {
                    if (orientation == 0 && read16(file, entry + 2, little) == SHORT) {
                        orientation = read16(file, entry + 8, little);
                    }
                }
                case MAKE, MODEL -> metadata.add(Metadata.CAMERA);
                case GPS_DIRECTORY -> gps = gps == 0 ? tiff + read32(file, entry + 8, little) : gps;
                default -> {}
            }
        }
        if (gps != 0 && hasLatitude(file, gps, little)) {
            metadata.add(Metadata.PLACE);
        }
        return new Exif(Orientation.of(orientation), metadata);
    }

    /** A phone that may not tell where it is writes the directory all the same. */
    private static boolean hasLatitude(byte[] file, int directory, boolean little) {
        int entries = read16(file, directory, little);
        for (int i = 0; i < entries; i++) {
            if (read16(file, directory + 2 + i * ENTRY, little) == LATITUDE) {
                return true;
            }
        }
        return false;
    }

    private static int read16(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian16(file, at) : Bytes.bigEndian16(file, at);
    }

    private static int read32(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian32(file, at) : Bytes.bigEndian32(file, at);
    }
}
