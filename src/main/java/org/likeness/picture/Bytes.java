package org.likeness.picture;

/** Reads numbers and marks out of bytes that may end anywhere: what lies beyond the end is 0. */
final class Bytes {
    private Bytes() {}

    /** Whether these bytes stand there; each character of the mark is one byte. */
    static boolean at(byte[] bytes, int offset, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (unsigned(bytes, offset + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int unsigned(byte[] bytes, int offset) {
        return offset >= 0 && offset < bytes.length ? bytes[offset] & 0xff : 0;
    }

    static int bigEndian16(byte[] bytes, int offset) {
        return unsigned(bytes, offset) << 8 | unsigned(bytes, offset + 1);
    }

    static int bigEndian32(byte[] bytes, int offset) {
        return bigEndian16(bytes, offset) << 16 | bigEndian16(bytes, offset + 2);
    }

    static int littleEndian16(byte[] bytes, int offset) {
        return unsigned(bytes, offset) | unsigned(bytes, offset + 1) << 8;
    }

    static int littleEndian32(byte[] bytes, int offset) {
        return littleEndian16(bytes, offset) | littleEndian16(bytes, offset + 2) << 16;
    }
}
