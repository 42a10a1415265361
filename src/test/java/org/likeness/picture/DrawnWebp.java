package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Writes WebP files for tests chunk by chunk. */
public final class DrawnWebp {
    private DrawnWebp() {}

    /** A WebP, by Skia. */
    public static byte[] file(BufferedImage image, boolean lossless) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = ByteBuffer.allocate(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        pixels.asIntBuffer().put(image.getRGB(0, 0, width, height, null, 0, width));
        var info = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.UNPREMUL);
        var mode = lossless ? EncodeWEBPCompressionMode.LOSSLESS : EncodeWEBPCompressionMode.LOSSY;
        try (var raster = Image.makeRasterFromBytes(info, pixels.array(), 4L * width);
                var data = EncoderWEBP.encode(raster, new EncodeWEBPOptions(mode, lossless ? 50 : 90))) {
            return data.getBytes();
        }
    }

    /**
     * A lossless WebP of 40 by 40 pixels in columns of four colours, of which its palette has the first three: dark, white and grey.
     *
     * @see <a href="https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification">its bit stream</a>
     */
    static byte[] beyondItsPalette() {
        var bits = new Bits();
        bits.put(8, 0x2f).put(14, 39).put(14, 39).put(1, 0).put(3, 0); // size, opaque, version
        bits.put(1, 1)
                .put(2, 3)
                .put(8, 2)
                .put(1, 0); // a palette of 3 colours, each as its difference to the one before
        bits.one(0x7f).one(0x7f).one(0x7f).two(0, 255).one(0); // green, red, blue, opacity, distance
        bits.put(3, 0b001); // opacity: 255, then the same twice
        bits.put(1, 0).put(1, 0).put(1, 0); // no more transforms, no cache, one set of codes
        bits.one(0b11_10_01_00).one(0).one(0).one(0).one(0); // four pixels in each green
        byte[] chunk = chunk("VP8L", bits.toArray());
        return ByteBuffer.allocate(12 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunk.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(chunk)
                .array();
    }

    /** Numbers of some bits each, the lowest bit first. */
    private static final class Bits {
        private final BitSet bits = new BitSet();
        private int count;

        Bits put(int length, int value) {
            for (int i = 0; i < length; i++) {
                bits.set(count++, (value >> i & 1) == 1);
            }
            return this;
        }

        /** A code of one symbol, which needs no bits. */
        Bits one(int symbol) {
            return put(3, 0b101).put(8, symbol);
        }

        /** A code of two symbols, each of one bit. */
        Bits two(int first, int second) {
            return put(3, 0b111).put(8, first).put(8, second);
        }

        byte[] toArray() {
            return Arrays.copyOf(bits.toByteArray(), (count + 7) / 8 + 8); // decoders read ahead
        }
    }

    /** All pixels of a WebP, by Skia. */
    static BufferedImage decoded(byte[] file) {
        try (var data = Data.makeFromBytes(file);
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            int width = codec.getSize().getX();
            int height = codec.getSize().getY();
            bitmap.allocPixels(new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.UNPREMUL));
            codec.readPixels(bitmap);
            int[] pixels = new int[width * height];
            ByteBuffer.wrap(bitmap.readPixels())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .get(pixels);
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            return image;
        }
    }

    /** A WebP with the same chunk many times before its picture. */
    public static byte[] withChunks(byte[] webp, String type, byte[] data, int count) {
        var bytes = ByteBuffer.allocate(webp.length + count * (8 + data.length + data.length % 2))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(webp, 0, 12);
        for (int i = 0; i < count; i++) {
            bytes.put(type.getBytes(ISO_8859_1))
                    .putInt(data.length)
                    .put(data)
                    .position(bytes.position() + data.length % 2);
        }
        return bytes.put(webp, 12, webp.length - 12).array();
    }

    /** An extended WebP of these chunks, each begun with its name. */
    public static byte[] extended(int width, int height, int flags, byte[]... chunks) {
        byte[] header = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(flags)
                .putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0)
                .array();
        var all = new ByteArrayOutputStream();
        all.writeBytes(chunk("VP8X", header));
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return ByteBuffer.allocate(12 + all.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + all.size())
                .put("WEBP".getBytes(ISO_8859_1))
                .put(all.toByteArray())
                .array();
    }

    public static byte[] chunk(String type, byte[]... data) {
        int length = Arrays.stream(data).mapToInt(bytes -> bytes.length).sum();
        var chunk = ByteBuffer.allocate(8 + length + (length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(type.getBytes(ISO_8859_1)).putInt(length);
        Arrays.stream(data).forEach(chunk::put);
        return chunk.array();
    }

    /** The header of a frame of an animated WebP, at even places. */
    public static byte[] frameHeader(int x, int y, int width, int height) {
        var header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : new int[] {x / 2, y / 2, width - 1, height - 1, 100}) {
            header.putShort((short) value).put((byte) 0);
        }
        return header.array();
    }
}
