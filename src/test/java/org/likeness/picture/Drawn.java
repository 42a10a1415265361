package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures for tests, and the metadata and damage that cameras and attackers add to them. */
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

    /** A JPEG with a comment. */
    public static byte[] withComment(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(ISO_8859_1);
        return withSegment(jpeg, 0xfe, text);
    }

    /** A PNG with one more chunk after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        return inserted(png, 33, DrawnPng.chunk(type, data));
    }

    /** A PNG with the first colour of its palette alone, directly after its header. */
    public static byte[] withShortPalette(byte[] png) {
        int end = 33 + 12 + ByteBuffer.wrap(png).getInt(33);
        byte[] first = Arrays.copyOfRange(png, 33 + 8, 33 + 11);
        byte[] without = ByteBuffer.allocate(png.length - end + 33)
                .put(png, 0, 33)
                .put(png, end, png.length - end)
                .array();
        return withChunk(without, "PLTE", first);
    }

    /** A GIF whose only frame is somewhere on a larger screen. */
    public static byte[] onScreen(byte[] gif, int width, int height, int x, int y) {
        var bytes = ByteBuffer.wrap(gif.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int frame = 13 + (3 << ((gif[10] & 7) + 1));
        frame += gif[frame] == 0x21 ? 8 : 0; // its graphic control
        return bytes.putShort(6, (short) width)
                .putShort(8, (short) height)
                .putShort(frame + 1, (short) x)
                .putShort(frame + 3, (short) y)
                .array();
    }

    /** A PNG whose colours are those of an ICC profile. */
    public static byte[] withProfile(byte[] png, byte[] profile) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("name\0\0".getBytes(ISO_8859_1));
        try (var deflated = new DeflaterOutputStream(chunk)) {
            deflated.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withChunk(png, "iCCP", chunk.toByteArray());
    }

    /** The header of a PNG of any size and nothing after it. */
    public static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
        byte[] empty = inserted(signature, 8, new byte[1024]);
        return inserted(empty, 8, DrawnPng.chunk("IHDR", header));
    }

    /** A JPEG with one more segment after its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] segment = ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
        return inserted(jpeg, 2, segment);
    }

    /** A JPEG in several scans, each over the whole picture. */
    public static byte[] progressiveJpeg(BufferedImage image) {
        return written("jpeg", new IIOImage(image, null, null), ImageWriteParam.MODE_DEFAULT);
    }

    /** The last scan of a progressive JPEG, over and over. */
    public static byte[] withScans(byte[] jpeg, int scans) {
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        return inserted(jpeg, jpeg.length - 2, repeated(scan, scans));
    }

    static byte[] repeated(byte[] bytes, int times) {
        var all = new ByteArrayOutputStream(bytes.length * times);
        for (int i = 0; i < times; i++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    /** A JPEG of four samples a pixel, all of them chance. */
    static byte[] fourInkJpeg(int width, int height) {
        return fourInkJpeg(width, height, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressiveFourInkJpeg(int width, int height) {
        return fourInkJpeg(width, height, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] fourInkJpeg(int width, int height, int progressiveMode) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var random = new Random(1);
        raster.setPixels(
                0, 0, width, height, random.ints(4L * width * height, 0, 256).toArray());
        return written("jpeg", new IIOImage(raster, null, null), progressiveMode);
    }

    /** A JPEG of four samples a pixel, which no marker explains: cyan, magenta, yellow and black. */
    public static byte[] fourInkJpeg(int width, int height, int... inks) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        return written("jpeg", new IIOImage(raster, null, null), ImageWriteParam.MODE_DISABLED);
    }

    private static byte[] written(String format, IIOImage image, int progressiveMode) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressiveMode);
            writer.setOutput(output);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A GIF with its rows from top to bottom. */
    static byte[] sequentialGif(BufferedImage image) {
        return written("gif", new IIOImage(image, null, null), ImageWriteParam.MODE_DISABLED);
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new java.io.ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] concatenated(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length)
                .put(into, 0, at)
                .put(what)
                .put(into, at, into.length - at)
                .array();
    }
}
