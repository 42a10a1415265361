package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Writes PNG with 8 bits for each of red, green, blue and opacity. The JDK's writer tries every filter on every row; the one
 * that suits photos best, and a quick compression, make files a tenth longer in a fifth of the time.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngEncoder {
    private static final int CHANNELS = 4;
    private static final byte PAETH = 4;
    private static final int LEVEL = 1;

    private PngEncoder() {}

    /** @param image of {@code TYPE_INT_ARGB} */
    static byte[] encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0}) // bits, red green blue and alpha, and the only ways there are
                .array();
        var png = new Pieces(new byte[0]).bytes(Bytes.of("\u0089PNG\r\n\u001a\n"));
        PngFile.addChunk(png, "IHDR", new Pieces(header).bytes(header));
        byte[] rows = compressed(filtered(image));
        PngFile.addChunk(png, "IDAT", new Pieces(rows).bytes(rows));
        PngFile.addChunk(png, "IEND", new Pieces(rows));
        return png.toArray();
    }

    private static byte[] compressed(byte[] rows) {
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] compressed = new byte[rows.length / 2 + 1024];
            int length = 0;
            while (!deflater.finished()) {
                if (length == compressed.length) {
                    compressed = Arrays.copyOf(compressed, 2 * length);
                }
                length += deflater.deflate(compressed, length, compressed.length - length);
            }
            return Arrays.copyOf(compressed, length);
        } finally {
            deflater.end();
        }
    }

    /** Each sample as its difference to what its neighbours to the left and above let expect. */
    private static byte[] filtered(BufferedImage image) {
        int width = image.getWidth();
        int length = width * CHANNELS;
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] filtered = new byte[(1 + length) * image.getHeight()];
        byte[] row = new byte[CHANNELS + length]; // with a pixel of nothing to the left
        byte[] above = new byte[CHANNELS + length];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0, at = CHANNELS; x < width; x++, at += CHANNELS) {
                int seen = pixels[y * width + x];
                int pixel = Argb.alpha(seen) == 0 ? 0 : seen; // what was erased is nobody's to see
                row[at] = (byte) Argb.red(pixel);
                row[at + 1] = (byte) Argb.green(pixel);
                row[at + 2] = (byte) Argb.blue(pixel);
                row[at + 3] = (byte) Argb.alpha(pixel);
            }
            filtered[to++] = PAETH;
            for (int at = CHANNELS; at < row.length; at++) {
                int expected = paeth(row[at - CHANNELS] & 0xff, above[at] & 0xff, above[at - CHANNELS] & 0xff);
                filtered[to++] = (byte) (row[at] - expected);
            }
            byte[] free = above;
            above = row;
            row = free;
        }
        return filtered;
    }

    /** The neighbour that is nearest to the plane through all three. */
    static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
