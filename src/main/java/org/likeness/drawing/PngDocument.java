package org.likeness.drawing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG file: with a palette where 256 colours are enough, in as few bits as it needs, else with all colours.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngDocument {
    private static final byte PALETTE = 3;
    private static final byte RED_GREEN_BLUE_ALPHA = 6;
    private static final int LEVEL = 5;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream(2048);

    private PngDocument() {}

    static byte[] of(Pixels pixels) {
        var document = new PngDocument();
        document.file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        var palette = new Palette();
        if (palette.takes(pixels.argb())) {
            document.addHeader(pixels.side(), palette.bits(), PALETTE);
            document.addChunk("PLTE", palette.colours());
            if (palette.seesThrough()) {
                document.addChunk("tRNS", palette.opacities());
            }
            document.addChunk("IDAT", compressed(palette.rows(pixels)));
        } else {
            document.addHeader(pixels.side(), Byte.SIZE, RED_GREEN_BLUE_ALPHA);
            document.addChunk("IDAT", compressed(rows(pixels)));
        }
        document.addChunk("IEND", new byte[0]);
        return document.file.toByteArray();
    }

    private void addHeader(int side, int bits, byte kind) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) bits)
                .put(kind)
                .array();
        addChunk("IHDR", header);
    }

    private void addChunk(String type, byte[] data) {
        byte[] name = type.getBytes(ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Rows of red, green, blue and opacity, each begun with a 0: nothing filters it. */
    private static byte[] rows(Pixels pixels) {
        int side = pixels.side();
        var rows = ByteBuffer.allocate(side * (1 + 4 * side));
        for (int at = 0; at < side * side; at++) {
            if (at % side == 0) {
                rows.put((byte) 0);
            }
            rows.putInt(Integer.rotateLeft(pixels.argb()[at], Byte.SIZE));
        }
        return rows.array();
    }

    private static byte[] compressed(byte[] rows) {
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var compressed = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                compressed.write(piece, 0, deflater.deflate(piece));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
