package org.likeness.picture;

/**
 * The one thing we want from a camera's notes: which way up the picture is.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, 4.6.5</a>
 */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * The orientation that a block of EXIF names; upright where it names none, or nonsense.
     *
     * @param tiff where the block begins; the prefix that JPEG has before it may stand there, too
     */
    static Orientation orientation(byte[] file, int tiff) {
        return Orientation.of(value(file, Bytes.at(file, tiff, "Exif\0\0") ? tiff + 6 : tiff));
    }

    private static int value(byte[] file, int tiff) {
        boolean little = Bytes.at(file, tiff, "II*\0");
        if (!little && !Bytes.at(file, tiff, "MM\0*")) {
            return 0;
        }
        int directory = tiff + read32(file, tiff + 4, little);
        int entries = read16(file, directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (read16(file, entry, little) == ORIENTATION && read16(file, entry + 2, little) == SHORT) {
                return read16(file, entry + 8, little);
            }
        }
        return 0;
    }

    private static int read16(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian16(file, at) : Bytes.bigEndian16(file, at);
    }

    private static int read32(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian32(file, at) : Bytes.bigEndian32(file, at);
    }
}
