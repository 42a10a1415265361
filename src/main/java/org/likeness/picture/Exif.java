package org.likeness.picture;

import java.util.EnumSet;
import java.util.Set;

/**
 * The orientation in a block of Exif, and the kinds of metadata in it, so that we can tell people what was removed.
 *
 * @param orientation upright if the block has none or an invalid one
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

    /** Whether the prefix of Exif blocks in JPEG is there. Like browsers, ignores its last byte. */
    static boolean hasPrefix(byte[] file, int at) {
        return ByteReader.at(file, at, "Exif\0");
    }

    /**
     * Reads a block of Exif.
     *
     * @param at the offset of the block or its prefix
     */
    static Exif read(byte[] file, int at) {
        int tiff = hasPrefix(file, at) ? at + 6 : at;
        boolean little = ByteReader.at(file, tiff, "II*\0");
        if (!little && !ByteReader.at(file, tiff, "MM\0*")) {
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
                    boolean isOne = read16(file, entry + 2, little) == SHORT && read32(file, entry + 4, little) == 1;
                    if (isOne && !Orientation.isKnown(orientation)) {
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

    /** Phones write the GPS directory even if they may not reveal their location. */
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
        return little ? ByteReader.littleEndian16(file, at) : ByteReader.bigEndian16(file, at);
    }

    private static int read32(byte[] file, int at, boolean little) {
        return little ? ByteReader.littleEndian32(file, at) : ByteReader.bigEndian32(file, at);
    }
}
