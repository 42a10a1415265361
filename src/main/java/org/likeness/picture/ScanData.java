package org.likeness.picture;

/**
 * Copies the entropy-coded data of the scans of a JPEG. In pictures with restart markers, a damaged spot costs only the data up to
 * the next marker.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.1.1.5 and E.2.4</a>
 */
final class ScanData {
    private final byte[] file;
    private final PictureLimits limits;
    private int damagedSpots;

    ScanData(byte[] file, PictureLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Copies the data of a scan up to the marker that ends it. With restart markers, a marker that cannot end a scan is damage: the
     * data from there to the next restart marker is left out, so that decoders continue at that marker.
     *
     * @return the end of the scan, or the length of the file if no marker ends it
     */
    int copy(int from, boolean restarts, SplicedFile to) throws PictureException {
        int start = from;
        boolean damaged = false;
        for (int at = nextMarker(from); at < file.length; at = nextMarker(at + 2)) {
            int marker = file[at + 1] & 0xff;
            if (marker >= JpegFile.RESTART && marker < JpegFile.START_OF_IMAGE) {
                start = damaged ? at : start;
                damaged = false;
            } else if (!restarts || endsScan(at, marker)) {
                copy(start, at, damaged, to);
                return at;
            } else if (!damaged) {
                limits.requireFewParts(++damagedSpots);
                copy(start, at, false, to);
                damaged = true;
            }
        }
        copy(start, file.length, damaged, to);
        return file.length;
    }

    /** The next marker; skips data bytes of 255, which are followed by 0, and fill bytes. */
    private int nextMarker(int from) {
        for (int at = from; at < file.length - 1; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] != 0 && file[at + 1] != (byte) 0xff) {
                return at;
            }
        }
        return file.length;
    }

    private static void copy(int from, int end, boolean damaged, SplicedFile to) {
        if (!damaged) {
            to.part(from, end);
        }
    }

    /** Whether this marker ends the picture, or begins a segment that is followed by another marker. */
    private boolean endsScan(int at, int marker) {
        int length = ByteReader.bigEndian16(file, at + 2);
        if (marker == JpegFile.START_OF_SCAN) {
            int components = ByteReader.unsigned(file, at + 4);
            return components >= 1 && components <= 4 && length == 6 + 2 * components;
        }
        int next = at + 2 + length;
        boolean isSegment =
                marker == JpegFile.HUFFMAN_TABLES || (marker > JpegFile.START_OF_SCAN && marker <= JpegFile.COMMENT);
        return marker == JpegFile.END_OF_IMAGE
                || (isSegment
                        && length >= 2
                        && ByteReader.unsigned(file, next) == 0xff
                        && ByteReader.unsigned(file, next + 1) >= 0xc0);
    }
}
