package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Reduces a picture while its rows arrive: each pixel is the mean of a square of source pixels, weighted by alpha. Needs memory
 * only for the result and one row.
 */
final class BoxReduction {
    private final int width;
    private final int height;
    private final int step;
    private final int[] pixels;
    private final int reducedWidth;
    private final int reducedHeight;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] alphas;
    private int rows;
    private boolean translucent;

    /**
     * @param width of the source
     * @param height of the source
     * @param step the side of the squares, at least 1
     */
    BoxReduction(int width, int height, int step) {
        this.width = width;
        this.height = height;
        this.step = step;
        this.reducedWidth = (width + step - 1) / step;
        this.reducedHeight = (height + step - 1) / step;
        this.pixels = new int[reducedWidth * reducedHeight];
        this.red = new int[reducedWidth];
        this.green = new int[reducedWidth];
        this.blue = new int[reducedWidth];
        this.alphas = new int[reducedWidth];
    }

    /** Adds the next row, as ARGB pixels. */
    void add(int[] row) {
        if (step == 1) {
            System.arraycopy(row, 0, pixels, rows * width, width);
            for (int x = 0; x < width && !translucent; x++) {
                translucent = Argb.alpha(row[x]) != Argb.OPAQUE;
            }
            rows++;
            return;
        }
        for (int x = 0, cell = 0; x < width; cell++) {
            int end = Math.min(x + step, width);
            int r = 0;
            int g = 0;
            int b = 0;
            int a = 0;
            for (; x < end; x++) {
                int alpha = Argb.alpha(row[x]);
                r += Argb.red(row[x]) * alpha;
                g += Argb.green(row[x]) * alpha;
                b += Argb.blue(row[x]) * alpha;
                a += alpha;
            }
            red[cell] += r;
            green[cell] += g;
            blue[cell] += b;
            alphas[cell] += a;
        }
        endRow(true);
    }

    /** Adds the next row, as opaque pixels of one byte (grey) or three (red, green and blue). */
    void add(byte[] row, int bands) {
        int second = bands == 1 ? 0 : 1;
        int third = bands == 1 ? 0 : 2;
        for (int x = 0, at = 0, cell = 0; x < width; cell++) {
            int end = Math.min(x + step, width);
            int r = 0;
            int g = 0;
            int b = 0;
            for (; x < end; x++, at += bands) {
                r += row[at] & 0xff;
                g += row[at + second] & 0xff;
                b += row[at + third] & 0xff;
            }
            red[cell] += r;
            green[cell] += g;
            blue[cell] += b;
        }
        endRow(false);
    }

    /** Drops all rows, as the decoder starts again with a better version of them. */
    void restart() {
        rows = 0;
        clearSums();
    }

    /** The number of rows so far. */
    int rows() {
        return rows;
    }

    /** The reduced picture, which shares the pixels of this object; without alpha if all are opaque. */
    BufferedImage image() {
        var model = (DirectColorModel)
                (translucent ? ColorModel.getRGBdefault() : new DirectColorModel(24, 0xff0000, 0x00ff00, 0x0000ff));
        var raster = Raster.createPackedRaster(
                new DataBufferInt(pixels, pixels.length),
                reducedWidth,
                reducedHeight,
                reducedWidth,
                model.getMasks(),
                null);
        return new BufferedImage(model, raster, false, null);
    }

    private void endRow(boolean weighted) {
        rows++;
        if (rows % step == 0 || rows == height) {
            writeRow(weighted);
        }
    }

    private void writeRow(boolean weighted) {
        int rowsInCell = (rows - 1) % step + 1;
        int at = (rows - 1) / step * reducedWidth;
        for (int cell = 0; cell < reducedWidth; cell++) {
            int count = rowsInCell * Math.min(step, width - cell * step);
            if (weighted) {
                int weight = alphas[cell];
                int alpha = (weight + count / 2) / count;
                translucent |= alpha != Argb.OPAQUE;
                pixels[at + cell] = weight == 0 ? 0 : mean(alpha, cell, weight);
            } else {
                pixels[at + cell] = mean(Argb.OPAQUE, cell, count);
            }
        }
        clearSums();
    }

    private int mean(int alpha, int cell, int weight) {
        int half = weight / 2;
        return Argb.of(alpha, (red[cell] + half) / weight, (green[cell] + half) / weight, (blue[cell] + half) / weight);
    }

    private void clearSums() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        Arrays.fill(alphas, 0);
    }
}
