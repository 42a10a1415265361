package org.likeness.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything in an encoded picture besides its pixels, found by reading all segments or chunks. */
final class Metadata {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
    private static final Set<String> CHUNKS = Set.of("IHDR", "IDAT", "IEND");
    private static final int APP0 = 0xe0;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final Set<Integer> TABLES = Set.of(0xc4, 0xdb, 0xdd);
    private static final int BARE_JFIF = 16;

    private Metadata() {}

    /** A line for each finding. */
    static List<String> in(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        try {
            if (file.length > 8 && bytes.slice(0, 8).equals(ByteBuffer.wrap(PNG))) {
                return inPng(bytes.position(8));
            }
            return bytes.getShort() == (short) 0xffd8 ? inJpeg(bytes) : List.of("neither JPEG nor PNG");
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return List.of("stops within a segment or chunk");
        }
    }

    private static List<String> inPng(ByteBuffer png) {
        var found = new ArrayList<String>();
        String type = "";
        while (!type.equals("IEND")) {
            int length = png.getInt();
            byte[] name = new byte[4];
            png.get(name);
            type = new String(name, ISO_8859_1);
            if (!CHUNKS.contains(type)) {
                found.add("chunk " + type + " of " + length + " bytes");
            }
            png.position(png.position() + length + 4);
        }
        return withRest(found, png);
    }

    private static List<String> inJpeg(ByteBuffer jpeg) {
        var found = new ArrayList<String>();
        for (int marker = marker(jpeg); marker != END; marker = marker(jpeg)) {
            int length = jpeg.getShort() & 0xffff;
            boolean frame = marker >= 0xc0 && marker <= 0xc2;
            boolean jfif = marker == APP0 && length == BARE_JFIF; // room for a thumbnail of nothing
            if (!frame && !jfif && marker != SCAN && !TABLES.contains(marker)) {
                found.add("segment " + String.format(Locale.ROOT, "%02x", marker) + " of " + length + " bytes");
            }
            jpeg.position(jpeg.position() + length - 2);
            if (marker == SCAN) {
                skipScan(jpeg);
            }
        }
        return withRest(found, jpeg);
    }

    private static int marker(ByteBuffer jpeg) {
        int mark = jpeg.getShort() & 0xffff;
        if (mark < 0xff00) {
            throw new IllegalArgumentException("no marker");
        }
        return mark & 0xff;
    }

    private static void skipScan(ByteBuffer jpeg) {
        while (true) {
            int at = jpeg.position();
            int mark = jpeg.getShort() & 0xffff;
            boolean within = mark == 0xff00 || (mark >= 0xffd0 && mark <= 0xffd7);
            if (mark > 0xff00 && !within) {
                jpeg.position(at);
                return;
            }
            jpeg.position(within ? at + 2 : at + 1);
        }
    }

    private static List<String> withRest(List<String> found, ByteBuffer file) {
        if (file.hasRemaining()) {
            found.add(file.remaining() + " bytes behind the end");
        }
        return found;
    }
}
