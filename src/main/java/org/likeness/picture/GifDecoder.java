package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Decodes the first frame of a GIF. The JDK's reader gives nothing at all for a file that ends early, and takes up to twice as long.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F</a>
 */
final class GifDecoder {
    /** The first row of each pass of an interlaced frame, and the distance of its rows. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private static final int MAX_CODE_BITS = 12;
    private static final int CODES = 1 << MAX_CODE_BITS;

    private final byte[] gif;
    private final CpuBudget cpu;
    private final int width;
    private final int height;
    private final int[] palette = new int[256];
    private final boolean interlaced;
    private int at;

    GifDecoder(EncodedPicture picture, CpuBudget cpu) {
        this.gif = picture.essence();
        this.cpu = cpu;
        this.width = picture.frame().width;
        this.height = picture.frame().height;
        Arrays.fill(palette, Argb.opaque(0, 0, 0));
        int global = GifFile.colourTableLength(gif, 10);
        readPalette(13, global);
        int image = 13 + global;
        int transparent = -1;
        if (ByteReader.unsigned(gif, image) == 0x21) {
            transparent = (ByteReader.unsigned(gif, image + 3) & 1) == 1 ? ByteReader.unsigned(gif, image + 6) : -1;
            image += 8;
        }
        int local = GifFile.colourTableLength(gif, image + 9);
        this.interlaced = (ByteReader.unsigned(gif, image + 9) & 0x40) != 0;
        this.at = image + GifFile.DESCRIPTOR_LENGTH + local;
        readPalette(image + GifFile.DESCRIPTOR_LENGTH, local);
        if (transparent >= 0) {
            palette[transparent] = 0;
        }
    }

    /**
     * Decodes a part of the frame.
     *
     * @throws PictureException if more than a quarter of the pixels are missing
     */
    Decoded decode(Rectangle region, int step) throws PictureException {
        byte[] indexes = new byte[width * height];
        int decoded = decompress(indexes);
        if (decoded < (long) indexes.length * 3 / 4) {
            throw damaged("GIF has " + decoded + " of " + indexes.length + " pixels");
        }
        int[] positions = interlaced ? interlacedPositions() : null;
        var reduction = new BoxReduction(region.width, region.height, step);
        int[] row = new int[region.width];
        for (int y = region.y; y < region.y + region.height; y++) {
            int from = (positions == null ? y : positions[y]) * width + region.x;
            for (int x = 0; x < row.length; x++) {
                row[x] = from + x < decoded ? palette[indexes[from + x] & 0xff] : 0;
            }
            reduction.add(row);
        }
        return new Decoded(reduction.image(), region.x, region.y, step);
    }

    /** The position of each row in the data. */
    private int[] interlacedPositions() {
        int[] positions = new int[height];
        int position = 0;
        for (int[] pass : PASSES) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                positions[y] = position++;
            }
        }
        return positions;
    }

    private void readPalette(int from, int length) {
        for (int i = 0; i < length / 3; i++) {
            palette[i] = ByteReader.opaque(gif, from + 3 * i);
        }
    }

    /** Undoes the LZW compression; returns the number of decoded pixels. */
    private int decompress(byte[] pixels) throws PictureException {
        int literalBits = ByteReader.unsigned(gif, at++);
        if (literalBits < 1 || literalBits > 8) {
            throw damaged("GIF code size must be 1 to 8, was " + literalBits);
        }
        int clear = 1 << literalBits;
        int[] prefixes = new int[CODES];
        byte[] suffixes = new byte[CODES];
        byte[] reversed = new byte[CODES + 1];
        for (int i = 0; i < clear; i++) {
            suffixes[i] = (byte) i;
        }
        int next = clear + 2;
        int bits = literalBits + 1;
        int previous = -1;
        byte first = 0;
        int buffer = 0;
        int buffered = 0;
        int block = 0;
        int decoded = 0;
        while (decoded < pixels.length) {
            while (buffered < bits) {
                if (block == 0) {
                    cpu.check();
                    block = ByteReader.unsigned(gif, at++);
                    if (block == 0) {
                        return decoded;
                    }
                }
                buffer |= ByteReader.unsigned(gif, at++) << buffered;
                buffered += 8;
                block--;
            }
            int code = buffer & ((1 << bits) - 1);
            buffer >>>= bits;
            buffered -= bits;
            if (code == clear) {
                next = clear + 2;
                bits = literalBits + 1;
                previous = -1;
                continue;
            }
            if (code == clear + 1 || code > next || (previous < 0 && code > clear)) {
                return decoded;
            }
            int length = 0;
            int walk = code;
            if (code == next) {
                reversed[length++] = first;
                walk = previous;
            }
            while (walk > clear) {
                reversed[length++] = suffixes[walk];
                walk = prefixes[walk];
            }
            first = (byte) walk;
            reversed[length++] = first;
            while (length > 0 && decoded < pixels.length) {
                pixels[decoded++] = reversed[--length];
            }
            if (previous >= 0 && next < CODES) {
                prefixes[next] = previous;
                suffixes[next] = first;
                next++;
                if (next == 1 << bits && bits < MAX_CODE_BITS) {
                    bits++;
                }
            }
            previous = code;
        }
        return decoded;
    }
}
