package org.likeness.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.likeness.picture.Drawn;

/**
 * The pixels of a square picture, over white.
 *
 * @param rgb a byte each of red, green and blue, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Square(int side, byte[] rgb) {
    /** Both sides of a picture are divided into so many cells: noise and sharpness go, colours and shapes stay. */
    private static final int CELLS = 20;

    /** JPEG has colours only for every other pixel, so what is seen of a few is not worth a comparison. */
    private static final int SMALLEST_CELL = 8;

    static final int TURNS = 8;

    static Square of(byte[] file) {
        BufferedImage image = Drawn.decoded(file);
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, white.getWidth(), white.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        byte[] rgb = new byte[3 * white.getWidth() * white.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int pixel = white.getRGB(i % white.getWidth(), i / white.getWidth());
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new Square(white.getWidth(), rgb);
    }

    /** The mean difference of cells, 0 to 255. */
    double distance(Square other) {
        return distance(other, 0);
    }

    /** How much nearer another way up would be than this one: at most 0 where this one is best. */
    double nearerTurned(Square other) {
        double turned = IntStream.range(1, TURNS)
                .mapToDouble(turn -> distance(other, turn))
                .min()
                .orElseThrow();
        return distance(other) - turned;
    }

    private double distance(Square other, int turn) {
        int cells = Math.max(1, Math.min(CELLS, side / SMALLEST_CELL));
        double[] mine = cells(cells);
        double[] others = other.cells(cells);
        double sum = 0;
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                int left = (turn & 1) == 0 ? x : cells - 1 - x;
                int top = (turn & 2) == 0 ? y : cells - 1 - y;
                int from = (turn & 4) == 0 ? top * cells + left : left * cells + top;
                for (int channel = 0; channel < 3; channel++) {
                    sum += Math.abs(mine[3 * from + channel] - others[3 * (y * cells + x) + channel]);
                }
            }
        }
        return sum / others.length;
    }

    private double[] cells(int cells) {
        double[] sums = new double[3 * cells * cells];
        int[] counts = new int[sums.length];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % side * cells / side;
            int y = i / 3 / side * cells / side;
            int cell = 3 * (y * cells + x) + i % 3;
            sums[cell] += rgb[i] & 0xff;
            counts[cell]++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }
}
