package org.likeness.picture;

import java.nio.charset.StandardCharsets;

/** Reads numbers and signatures from bytes that may end anywhere; everything beyond the end is 0. */
final class ByteReader {
    private ByteReader() {}

    /** Whether this signature is there; each of its characters is one byte. */
    static boolean at(byte[] bytes, int offset, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (unsigned(bytes, offset + i) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes as text in ISO 8859-1. */
    static String text(byte[] bytes, int offset, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) unsigned(bytes, offset + i));
        }
        return text.toString();
    }

    static int unsigned(byte[] bytes, int offset) {
        return offset >= 0 && offset < bytes.length ? bytes[offset] & 0xff : 0;
    }

    static int bigEndian16(byte[] bytes, int offset) {
        return (unsigned(bytes, offset) << 8) | unsigned(bytes, offset + 1);
    }

    static int bigEndian32(byte[] bytes, int offset) {
        return (bigEndian16(bytes, offset) << 16) | bigEndian16(bytes, offset + 2);
    }

    static int littleEndian16(byte[] bytes, int offset) {
        return unsigned(bytes, offset) | (unsigned(bytes, offset + 1) << 8);
    }

    static int littleEndian24(byte[] bytes, int offset) {
        return littleEndian16(bytes, offset) | (unsigned(bytes, offset + 2) << 16);
    }

    static int littleEndian32(byte[] bytes, int offset) {
        return littleEndian16(bytes, offset) | (littleEndian16(bytes, offset + 2) << 16);
    }

    /** An opaque pixel from three bytes of red, green and blue. */
    static int opaque(byte[] bytes, int offset) {
        return Argb.opaque(unsigned(bytes, offset), unsigned(bytes, offset + 1), unsigned(bytes, offset + 2));
    }

    /** The bytes of a signature, one for each character. */
    static byte[] of(String signature) {
        return signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] ofBigEndian32(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] ofLittleEndian32(int value) {
        return ofBigEndian32(Integer.reverseBytes(value));
    }
}
