package org.likeness.picture;

/**
 * The one thing we want from a camera's notes: which way up the picture is.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, 4.6.5 and annex on WebP
 *     and PNG in their own specifications</a>
 */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /** The orientation that a file names; upright where it names none, or nonsense. */
    static Orientation orientation(byte[] file, PictureFormat format) {
        int tiff = switch (format) {
            case JPEG -> new Jpeg(file).exif();
            case PNG -> pngChunk(file);
            case WEBP -> webpChunk(file);
            case GIF -> -1;
        };
        return tiff < 0 ? Orientation.UPRIGHT : Orientation.of(value(file, tiff));
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

    private static int pngChunk(byte[] file) {
        int at = 8;
        while (at > 0 && at < file.length) {
            if (Bytes.at(file, at + 4, "eXIf")) {
                return at + 8;
            }
            int length = Bytes.bigEndian32(file, at);
            at = length < 0 ? -1 : at + 12 + length;
        }
        return -1;
    }

    private static int webpChunk(byte[] file) {
        int at = 12;
        while (at > 0 && at < file.length) {
            if (Bytes.at(file, at, "EXIF")) {
                return Bytes.at(file, at + 8, "Exif\0\0") ? at + 14 : at + 8; // some writers keep JPEG's prefix
            }
            int length = Bytes.littleEndian32(file, at + 4);
            at = length < 0 ? -1 : at + 8 + length + (length & 1);
        }
        return -1;
    }

    private static int read16(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian16(file, at) : Bytes.bigEndian16(file, at);
    }

    private static int read32(byte[] file, int at, boolean little) {
        return little ? Bytes.littleEndian32(file, at) : Bytes.bigEndian32(file, at);
    }
}
