package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures drawn for tests, and the bytes that cameras and attackers put around them. */
public final class Drawn {
    private Drawn() {}

    /** Four quarters: red and green above, blue and white below. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return image;
    }

    public static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] file(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return file(quarters(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return file(quarters(width, height), "png");
    }

    /** A JPEG with an EXIF block behind its first marker, as cameras write it. */
    public static byte[] withExifOrientation(byte[] jpeg, int orientation) {
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
        return inserted(jpeg, 2, exif);
    }

    /** A JPEG with a comment. */
    public static byte[] withComment(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(ISO_8859_1);
        byte[] segment = ByteBuffer.allocate(4 + text.length)
                .putShort((short) 0xfffe)
                .putShort((short) (2 + text.length))
                .put(text)
                .array();
        return inserted(jpeg, 2, segment);
    }

    /** A PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(data);
        byte[] chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
        return inserted(png, 33, chunk);
    }

    /** The header of a PNG of any size and nothing behind it. */
    public static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
        byte[] empty = inserted(signature, 8, new byte[1024]);
        var crc = new CRC32();
        crc.update("IHDR".getBytes(ISO_8859_1));
        crc.update(header);
        byte[] chunk = ByteBuffer.allocate(25)
                .putInt(13)
                .put("IHDR".getBytes(ISO_8859_1))
                .put(header)
                .putInt((int) crc.getValue())
                .array();
        return inserted(empty, 8, chunk);
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new java.io.ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length)
                .put(into, 0, at)
                .put(what)
                .put(into, at, into.length - at)
                .array();
    }
}
