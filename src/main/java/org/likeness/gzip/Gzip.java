package org.likeness.gzip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Compresses with gzip.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952, gzip</a>
 */
public final class Gzip {
    private static final byte HAS_NAME = 8;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int MAX_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A quality above 0. */
    private static final Pattern WANTED = Pattern.compile("q=(1(\\.0*)?|0\\.0*[1-9]\\d*)");

    private Gzip() {}

    /**
     * Whether a client accepts gzip.
     *
     * @param acceptEncoding the header {@code Accept-Encoding}; null without it
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, Accept-Encoding</a>
     */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(coding -> coding.split(";", 2))
                        .filter(coding -> coding[0].strip().equals("gzip"))
                        .anyMatch(coding -> coding.length == 1
                                || WANTED.matcher(coding[1].strip()).matches());
    }

    /** Compresses as well as possible; the same bytes always give the same result on one JDK. */
    public static byte[] of(byte[] bytes) {
        return compressed(bytes, Deflater.BEST_COMPRESSION, 0);
    }

    /**
     * Compresses quickly, to a length that differs a little each time. The length of a page with secrets then tells little about them to
     * an attacker who sees only the encrypted traffic.
     *
     * @see <a href="https://ieeexplore.ieee.org/document/9754554">Heal the Breach</a>
     */
    public static byte[] ofRandomLength(byte[] bytes) {
        return compressed(bytes, Deflater.DEFAULT_COMPRESSION, 1 + RANDOM.nextInt(MAX_NAME));
    }

    /** @param nameLength of the file name in the header, which clients ignore; 0 for none */
    private static byte[] compressed(byte[] bytes, int level, int nameLength) {
        var file = new ByteArrayOutputStream(bytes.length / 3 + MAX_NAME);
        byte[] header = new byte[HEADER + (nameLength == 0 ? 0 : nameLength + 1)];
        ByteBuffer.wrap(header)
                .put((byte) 0x1f)
                .put((byte) 0x8b)
                .put((byte) Deflater.DEFLATED)
                .put(nameLength == 0 ? 0 : HAS_NAME)
                .putInt(0) // no time
                .put((byte) 0)
                .put((byte) 0xff); // no system
        for (int i = 0; i < nameLength; i++) {
            header[HEADER + i] = 'a';
        }
        file.writeBytes(header);
        deflate(bytes, level, file);
        var checksum = new CRC32();
        checksum.update(bytes);
        file.writeBytes(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(bytes.length)
                .array());
        return file.toByteArray();
    }

    private static void deflate(byte[] bytes, int level, ByteArrayOutputStream to) {
        var deflater = new Deflater(level, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                to.write(piece, 0, deflater.deflate(piece));
            }
        } finally {
            deflater.end();
        }
    }
}
