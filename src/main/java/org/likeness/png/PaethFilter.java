package org.likeness.png;

/**
 * The fourth filter of PNG: each sample is stored as its difference to a prediction from its neighbours.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth">Filter type 4: Paeth</a>
 */
public final class PaethFilter {
    private static final byte TYPE = 4;
    private static final int CHANNELS = 4;

    private PaethFilter() {}

    /** Predicts a sample: the neighbour that is nearest to {@code left + up - corner}. */
    public static int predict(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    /** Filtered rows of RGBA, each after its filter type. */
    static byte[] rows(int width, int[] argb) {
        int height = argb.length / width;
        int length = width * CHANNELS;
        byte[] filtered = new byte[(1 + length) * height];
        byte[] row = new byte[CHANNELS + length]; // begins with one transparent pixel, the left neighbour of the first
        byte[] above = new byte[CHANNELS + length];
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0, at = CHANNELS; x < width; x++, at += CHANNELS) {
                int pixel = argb[y * width + x];
                int visible = pixel >>> 24 == 0 ? 0 : pixel; // an erased background must not stay in the file
                row[at] = (byte) (visible >> 16);
                row[at + 1] = (byte) (visible >> 8);
                row[at + 2] = (byte) visible;
                row[at + 3] = (byte) (visible >> 24);
            }
            filtered[to++] = TYPE;
            for (int at = CHANNELS; at < row.length; at++) {
                int expected = predict(row[at - CHANNELS] & 0xff, above[at] & 0xff, above[at - CHANNELS] & 0xff);
                filtered[to++] = (byte) (row[at] - expected);
            }
            byte[] free = above;
            above = row;
            row = free;
        }
        return filtered;
    }
}
