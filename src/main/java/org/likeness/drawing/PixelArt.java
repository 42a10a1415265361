package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** Large pixels on a grid of 16 by 16, the right half the mirror image of the left: those of one ink, as one outline. */
final class PixelArt {
    static final int SIDE = 16;

    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final boolean[][] inked = new boolean[SIDE][SIDE];
    private final boolean[][][] edges = new boolean[4][SIDE + 1][SIDE + 1];
    private final Path2D outline = new Path2D.Double();

    private PixelArt() {}

    /**
     * The outline of these pixels.
     *
     * @param top how many rows are above the first
     * @param rows each from the left edge to the middle or ending before it, {@code #} where there is ink
     */
    static Shape of(int top, String... rows) {
        var art = new PixelArt();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                boolean ink = rows[y].charAt(x) == '#';
                art.inked[top + y][x] = ink;
                art.inked[top + y][SIDE - 1 - x] = ink;
            }
        }
        art.findEdges();
        art.followEdges();
        return art.outline;
    }

    /** Finds where ink begins and ends; along each edge the ink lies to the right. */
    private void findEdges() {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (inked[y][x]) {
                    edges[0][y][x] = y == 0 || !inked[y - 1][x];
                    edges[1][y][x + 1] = x == SIDE - 1 || !inked[y][x + 1];
                    edges[2][y + 1][x + 1] = y == SIDE - 1 || !inked[y + 1][x];
                    edges[3][y + 1][x] = x == 0 || !inked[y][x - 1];
                }
            }
        }
    }

    /** Goes along all edges once; each way round begins where an edge leads to the right. */
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

    /** Where an edge goes on: to the right if it can, so that pixels that share no more than a corner stay apart. */
    private int next(int direction, int x, int y) {
        for (int turn : new int[] {1, 0, 3}) {
            int next = (direction + turn) % 4;
            if (edges[next][y][x]) {
                return next;
            }
        }
        return direction; // round
    }

    private void corner(int x, int y, boolean first) {
        if (first) {
            outline.moveTo((double) x / SIDE, (double) y / SIDE);
        } else {
            outline.lineTo((double) x / SIDE, (double) y / SIDE);
        }
    }
}
