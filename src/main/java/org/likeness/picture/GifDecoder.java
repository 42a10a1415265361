package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Decodes the frame that a {@link GifFile} found.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, appendix F</a>
 */
final class GifDecoder {
    /** Where each pass of an interlaced frame begins, and how far its rows lie apart. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private static final int LONGEST_CODE = 12;
    private static final int CODES = 1 << LONGEST_CODE;

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
        if (Bytes.unsigned(gif, image) == 0x21) {
            transparent = (Bytes.unsigned(gif, image + 3) & 1) == 1 ? Bytes.unsigned(gif, image + 6) : -1;
            image += 8;
        }
        int local = GifFile.colourTableLength(gif, image + 9);
        this.interlaced = (Bytes.unsigned(gif, image + 9) & 0x40) != 0;
        this.at = image + GifFile.DESCRIPTOR_LENGTH + local;
        readPalette(image + GifFile.DESCRIPTOR_LENGTH, local);
        if (transparent >= 0) {
            palette[transparent] = 0;
        }
    }

    /**
     * The pixels of a part of the frame, reduced.
     *
     * @throws PictureException when less than three quarters of the pixels are there
     */
    Decoded decode(Rectangle region, int step) throws PictureException {
        byte[] indexes = new byte[width * height];
        int there = decompress(indexes);
        if (there < (long) indexes.length * 3 / 4) {
            throw damaged("GIF has " + there + " of " + indexes.length + " pixels");
        }
        int[] places = interlaced ? rowsInOrderOfPasses() : null;
        var reduction = new BoxReduction(region.width, region.height, step);
        int[] row = new int[region.width];
        for (int y = region.y; y < region.y + region.height; y++) {
            int from = (places == null ? y : places[y]) * width + region.x;
            for (int x = 0; x < row.length; x++) {
                row[x] = from + x < there ? palette[indexes[from + x] & 0xff] : 0;
            }
            reduction.add(row);
        }
        return new Decoded(reduction.image(), region.x, region.y, step);
    }

    /** For each row of the frame, which one it is in the data. */
    private int[] rowsInOrderOfPasses() {
        int[] places = new int[height];
        int place = 0;
        for (int[] pass : PASSES) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                places[y] = place++;
            }
        }
        return places;
    }

    private void readPalette(int from, int length) {
        for (int i = 0; i < length / 3; i++) {
            palette[i] = Bytes.opaque(gif, from + 3 * i);
        }
    }

    /** Undoes the LZW coding; the number of pixels that came. */
    private int decompress(byte[] pixels) throws PictureException {
        int literalBits = Bytes.unsigned(gif, at++);
        if (literalBits < 1 || literalBits > 8) {
            throw damaged("GIF code size must be 1 to 8, was " + literalBits);
        }
        int clear = 1 << literalBits;
        int[] before = new int[CODES];
        byte[] last = new byte[CODES];
        byte[] reversed = new byte[CODES + 1];
        for (int i = 0; i < clear; i++) {
            last[i] = (byte) i;
        }
        int next = clear + 2;
        int bits = literalBits + 1;
        int previous = -1;
        byte first = 0;
        int buffer = 0;
        int buffered = 0;
        int block = 0;
        int there = 0;
        while (there < pixels.length) {
            while (buffered < bits) {
                if (block == 0) {
                    cpu.check();
                    block = Bytes.unsigned(gif, at++);
                    if (block == 0) {
                        return there;
                    }
                }
                buffer |= Bytes.unsigned(gif, at++) << buffered;
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
                return there;
            }
            int length = 0;
            int walk = code;
            if (code == next) {
                reversed[length++] = first;
                walk = previous;
            }
            while (walk > clear) {
                reversed[length++] = last[walk];
                walk = before[walk];
            }
            first = (byte) walk;
            reversed[length++] = first;
            while (length > 0 && there < pixels.length) {
                pixels[there++] = reversed[--length];
            }
            if (previous >= 0 && next < CODES) {
                before[next] = previous;
                last[next] = first;
                next++;
                if (next == 1 << bits && bits < LONGEST_CODE) {
                    bits++;
                }
            }
            previous = code;
        }
        return there;
    }
}
