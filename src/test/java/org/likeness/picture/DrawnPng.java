package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files sample by sample, for all kinds that ImageIO does not write. */
public final class DrawnPng {
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final int width;
    private final int height;
    private final int depth;
    private final int colourType;
    private final boolean interlaced;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();

    public DrawnPng(int width, int height, int depth, int colourType, boolean interlaced) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.colourType = colourType;
        this.interlaced = interlaced;
    }

    /** What a picture has at a place: as many samples as its colour type has. */
    public interface Samples {
        int[] at(int x, int y);
    }

    /** Adds a chunk before the pixels. */
    public DrawnPng with(String type, byte[] data) {
        before.writeBytes(chunk(type, data));
        return this;
    }

    public byte[] draw(Samples samples) {
        var png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        png.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {(byte) depth, (byte) colourType, 0, 0, (byte) (interlaced ? 1 : 0)})
                        .array()));
        png.writeBytes(before.toByteArray());
        png.writeBytes(chunk("IDAT", deflated(rows(samples))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private byte[] rows(Samples samples) {
        var rows = new ByteArrayOutputStream();
        for (int[] pass : interlaced ? PASSES : WHOLE) {
            for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                rows.write(0);
                int bits = 0;
                int filled = 0;
                for (int x = pass[0]; x < width; x += pass[2]) {
                    for (int sample : samples.at(x, y)) {
                        if (depth == 16) {
                            rows.write(sample >> 8);
                        }
                        bits = (bits << Math.min(8, depth)) | (sample & ((1 << Math.min(8, depth)) - 1));
                        filled += Math.min(8, depth);
                        if (filled == 8) {
                            rows.write(bits);
                            bits = 0;
                            filled = 0;
                        }
                    }
                }
                if (filled > 0) {
                    rows.write(bits << (8 - filled));
                }
            }
        }
        return rows.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        var deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    /** A chunk with its length and checksum. */
    public static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
