package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The metadata that cameras and phones write into a JPEG. */
public final class DrawnExif {
    private DrawnExif() {}

    /** A JPEG with an EXIF block after its first marker, as cameras write it. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return Drawn.inserted(jpeg, 2, exif);
    }

    /** A JPEG as a phone writes it that may tell where it is: with its maker, and a latitude and a longitude. */
    public static byte[] withCameraAndPlace(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 2 + 2 * 12 + 4 + 2 * 24)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 3)
                .put(entry(0x010f, 2, 4, 0x41636d00)) // Acm
                .put(entry(0x0112, 3, 1, orientation << 16))
                .put(entry(0x8825, 4, 1, 50))
                .putInt(0)
                .putShort((short) 2)
                .put(entry(2, 5, 3, 80))
                .put(entry(4, 5, 3, 104))
                .putInt(0)
                .array();
        return Drawn.withSegment(jpeg, 0xe1, exif);
    }

    /** A block that says nothing but which way up the picture is, without what JPEG has before it. */
    public static byte[] tiff(int orientation) {
        byte[] jpeg = withOrientation(new byte[2], orientation);
        return Arrays.copyOfRange(jpeg, 12, jpeg.length);
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
