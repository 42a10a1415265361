package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Turns pixel art of one colour, on a grid of 16 by 16 and symmetric, into an outline. */
final class PixelArt {
    static final int SIDE = 16;

    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final boolean[][] filled = new boolean[SIDE][SIDE];
    private final boolean[][][] edges = new boolean[4][SIDE + 1][SIDE + 1];
    private final Path2D outline = new Path2D.Double();

    private PixelArt() {}

    /**
     * Returns the outline of these pixels.
     *
     * @param top the number of empty rows above
     * @param rows the left half of each row, {@code #} for a pixel; may end early
     */
    static Shape of(int top, String... rows) {
        var art = new PixelArt();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                boolean isFilled = rows[y].charAt(x) == '#';
                art.filled[top + y][x] = isFilled;
                art.filled[top + y][SIDE - 1 - x] = isFilled;
            }
        }
        art.findEdges();
        art.followEdges();
        return art.outline;
    }

    /** Finds the edges between filled and empty pixels, directed so that the filled one is on the right. */
    private void findEdges() {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (filled[y][x]) {
                    edges[0][y][x] = y == 0 || !filled[y - 1][x];
                    edges[1][y][x + 1] = x == SIDE - 1 || !filled[y][x + 1];
                    edges[2][y + 1][x + 1] = y == SIDE - 1 || !filled[y + 1][x];
                    edges[3][y + 1][x] = x == 0 || !filled[y][x - 1];
                }
            }
        }
    }

    /** Follows all edges once. Each loop has an edge that points to the right, where it starts. */
    private void followEdges() {
        for (int y = 0; y <= SIDE; y++) {
            for (int x = 0; x <= SIDE; x++) {
                if (edges[0][y][x]) {
                    followFrom(x, y);
                }
            }
        }
    }

    private void followFrom(int startX, int startY) {
        int x = startX;
        int y = startY;
        int direction = 0;
        corner(x, y, true);
        do {
            edges[direction][y][x] = false;
            x += STEP_X[direction];
            y += STEP_Y[direction];
            int next = next(direction, x, y);
            if (next != direction && (x != startX || y != startY)) {
                corner(x, y, false);
            }
            direction = next;
        } while (edges[direction][y][x]);
        outline.closePath();
    }

    /** Turns right if possible, so that pixels that touch only at a corner stay separate. */
    private int next(int direction, int x, int y) {
        for (int turn : new int[] {1, 0, 3}) {
            int next = (direction + turn) % 4;
            if (edges[next][y][x]) {
                return next;
            }
        }
        return direction; // the loop is closed
    }

    private void corner(int x, int y, boolean first) {
        if (first) {
            outline.moveTo((double) x / SIDE, (double) y / SIDE);
        } else {
            outline.lineTo((double) x / SIDE, (double) y / SIDE);
        }
    }
}
