package org.likeness.picture;

/** The marker structure of a JPEG file, as far as it can be walked without decoding. */
final class Jpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;
    private static final String EXIF = "Exif\0\0";

    private final byte[] file;

    Jpeg(byte[] file) {
        this.file = file;
    }

    /** Where the TIFF structure of the EXIF segment begins, or -1 where there is none. */
    int exif() {
        for (int at = 2; marker(at) != -1 && marker(at) != START_OF_SCAN; at = next(at)) {
            if (marker(at) == APP1 && Bytes.at(file, at + 4, EXIF)) {
                return at + 4 + EXIF.length();
            }
        }
        return -1;
    }

    /**
     * Whether the picture data has its end. Decoders invent grey for what is missing and only warn, so this is asked before
     * they are.
     */
    boolean ends() {
        int scan = 2;
        while (marker(scan) != -1 && marker(scan) != START_OF_SCAN) {
            scan = next(scan);
        }
        for (int at = file.length - 2; at > scan; at--) {
            if (Bytes.unsigned(file, at) == 0xff && Bytes.unsigned(file, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private int marker(int at) {
        return at < file.length - 3 && Bytes.unsigned(file, at) == 0xff ? Bytes.unsigned(file, at + 1) : -1;
    }

    private int next(int at) {
        boolean fill = marker(at) == 0xff; // any number of them may stand before a marker
        return fill ? at + 1 : at + 2 + Math.max(2, Bytes.bigEndian16(file, at + 2));
    }
}
