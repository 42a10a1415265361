package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the essence of a {@link PngFile} row by row, so that a picture of any height needs memory for two rows only.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngDecoder {
    /** The first column and row of each pass of an interlaced picture, and the distance of its columns and rows. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int HEADER = 16;

    private final byte[] png;
    private final CpuBudget cpu;
    private final int width;
    private final int height;
    private final int depth;
    private final int colourType;
    private final boolean interlaced;
    private final boolean doubtful;
    private final int channels;
    private final int[] palette = new int[256];
    private int transparent = -1;
    private int transparentGreen;
    private int transparentBlue;
    private int data;
    private int dataLength;

    PngDecoder(EncodedPicture picture, CpuBudget cpu) {
        this.png = picture.essence();
        this.cpu = cpu;
        this.width = picture.width();
        this.height = picture.height();
        this.depth = png[HEADER + 8];
        this.colourType = png[HEADER + 9];
        this.interlaced = png[HEADER + 12] == 1;
        this.doubtful = picture.doubtful();
        this.channels = switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        Arrays.fill(palette, Argb.opaque(0, 0, 0));
        readChunks();
    }

    /**
     * Decodes a part of the picture.
     *
     * @throws PictureException if more than a quarter of the pixels are missing, or no checksum confirms them
     */
    Decoded decode(Rectangle region, int step) throws PictureException {
        var reduction = new BoxReduction(region.width, region.height, step);
        var inflater = new Inflater();
        try {
            inflater.setInput(png, data, dataLength);
            long decoded =
                    interlaced ? decodePasses(inflater, region, reduction) : decodeRows(inflater, region, reduction);
            long pixels = (long) width * height;
            if (decoded < pixels - pixels / 4) {
                throw damaged("PNG has " + decoded + " of " + pixels + " pixels");
            }
            if (doubtful && !checksumIsRight(inflater)) {
                throw damaged("both checksums of the PNG's pixels are wrong");
            }
        } finally {
            inflater.end();
        }
        return new Decoded(reduction.image(), region.x, region.y, step);
    }

    /** Whether the compressed data ends with its own checksum, and it is right. */
    private boolean checksumIsRight(Inflater inflater) {
        byte[] rest = new byte[8192];
        try {
            while (inflater.inflate(rest) > 0) {
                cpu.check();
            }
        } catch (DataFormatException e) {
            return false;
        }
        return inflater.finished();
    }

    private long decodeRows(Inflater inflater, Rectangle region, BoxReduction reduction) throws PictureException {
        var rows = new PngRows(inflater, width, channels * depth, cpu);
        int[] pixels = new int[width];
        int[] part = new int[region.width];
        int decoded = 0;
        for (int y = 0; y < height; y++) {
            if (decoded == y && rows.next()) {
                decoded++;
            }
            if (y >= region.y && y < region.y + region.height) {
                if (y < decoded) {
                    expand(rows.samples(), width, pixels);
                } else {
                    Arrays.fill(pixels, 0);
                }
                System.arraycopy(pixels, region.x, part, 0, region.width);
                reduction.add(part);
            }
        }
        return (long) decoded * width;
    }

    /** Decodes an interlaced picture, whose first row is complete only after the last pass. */
    private long decodePasses(Inflater inflater, Rectangle region, BoxReduction reduction) throws PictureException {
        int[] whole = new int[width * height];
        long decoded = 0;
        boolean ended = false;
        for (int[] pass : PASSES) {
            int across = (width - pass[0] + pass[2] - 1) / pass[2];
            if (across <= 0) {
                continue;
            }
            var rows = new PngRows(inflater, across, channels * depth, cpu);
            int[] pixels = new int[across];
            for (int y = pass[1]; y < height && !ended; y += pass[3]) {
                ended = !rows.next();
                if (!ended) {
                    decoded += across;
                    expand(rows.samples(), across, pixels);
                    for (int i = 0; i < across; i++) {
                        whole[y * width + pass[0] + i * pass[2]] = pixels[i];
                    }
                }
            }
        }
        int[] part = new int[region.width];
        for (int y = region.y; y < region.y + region.height; y++) {
            System.arraycopy(whole, y * width + region.x, part, 0, region.width);
            reduction.add(part);
        }
        return decoded;
    }

    private void readChunks() {
        for (int at = 8; at < png.length; at += 12 + ByteReader.bigEndian32(png, at)) {
            int length = ByteReader.bigEndian32(png, at);
            switch (ByteReader.text(png, at + 4, 4)) {
                case "PLTE" -> {
                    for (int i = 0; i < Math.min(256, length / 3); i++) {
                        palette[i] = ByteReader.opaque(png, at + 8 + 3 * i);
                    }
                }
                case "tRNS" -> readTransparency(at + 8, length);
                case "IDAT" -> {
                    data = at + 8;
                    dataLength = length;
                }
                default -> {
                    // header and end
                }
            }
        }
    }

    private void readTransparency(int at, int length) {
        if (colourType == 3) {
            for (int i = 0; i < Math.min(256, length); i++) {
                palette[i] = Argb.of(
                        png[at + i] & 0xff, Argb.red(palette[i]), Argb.green(palette[i]), Argb.blue(palette[i]));
            }
        } else if (length >= (colourType == 2 ? 6 : 2)) {
            transparent = ByteReader.bigEndian16(png, at);
            transparentGreen = ByteReader.bigEndian16(png, at + 2);
            transparentBlue = ByteReader.bigEndian16(png, at + 4);
        }
    }

    /** Expands a row of samples to ARGB with 8 bits. */
    private void expand(byte[] row, int across, int[] pixels) {
        switch (colourType) {
            case 0 -> expandGrey(row, across, pixels);
            case 2 -> expandColour(row, across, pixels);
            case 3 -> {
                for (int x = 0; x < across; x++) {
                    pixels[x] = palette[sample(row, x)];
                }
            }
            case 4 -> {
                int bytes = depth / 8;
                for (int x = 0; x < across; x++) {
                    int grey = row[2 * bytes * x] & 0xff;
                    pixels[x] = Argb.of(row[2 * bytes * x + bytes] & 0xff, grey, grey, grey);
                }
            }
            default -> {
                int bytes = depth / 8;
                for (int x = 0, at = 0; x < across; x++, at += 4 * bytes) {
                    pixels[x] = Argb.of(
                            row[at + 3 * bytes] & 0xff,
                            row[at] & 0xff,
                            row[at + bytes] & 0xff,
                            row[at + 2 * bytes] & 0xff);
                }
            }
        }
    }

    private void expandGrey(byte[] row, int across, int[] pixels) {
        int most = (1 << Math.min(8, depth)) - 1;
        for (int x = 0; x < across; x++) {
            int sample = sample(row, x);
            int grey = (depth == 16 ? sample >> 8 : sample) * 255 / most;
            pixels[x] = Argb.of(sample == transparent ? 0 : Argb.OPAQUE, grey, grey, grey);
        }
    }

    private void expandColour(byte[] row, int across, int[] pixels) {
        int bytes = depth / 8;
        for (int x = 0, at = 0; x < across; x++, at += 3 * bytes) {
            boolean isOpaque = transparent < 0
                    || sample(row, 3 * x) != transparent
                    || sample(row, 3 * x + 1) != transparentGreen
                    || sample(row, 3 * x + 2) != transparentBlue;
            pixels[x] = Argb.of(
                    isOpaque ? Argb.OPAQUE : 0, row[at] & 0xff, row[at + bytes] & 0xff, row[at + 2 * bytes] & 0xff);
        }
    }

    /** Reads one sample with all its bits. */
    private int sample(byte[] row, int index) {
        if (depth == 16) {
            return ByteReader.bigEndian16(row, 2 * index);
        }
        int bit = index * depth;
        return ((row[bit >> 3] & 0xff) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }
}
