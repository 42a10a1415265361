package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Outlines through or around points, which come as x, y, x, y. Only sums, products, roots and {@link StrictMath} make them, so
 * they are the same to the last bit everywhere.
 */
final class Outlines {
    private Outlines() {}

    /** A polygon whose corners are cut by curves that begin so far from them, or at the middle of an edge that is too short. */
    static Shape rounded(double radius, double... points) {
        var path = new Path2D.Double();
        int count = points.length / 2;
        for (int i = 0; i < count; i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            int before = 2 * ((i + count - 1) % count);
            int after = 2 * ((i + 1) % count);
            double back = part(radius, x - points[before], y - points[before + 1]);
            double forth = part(radius, x - points[after], y - points[after + 1]);
            double fromX = x + back * (points[before] - x);
            double fromY = y + back * (points[before + 1] - y);
            double toX = x + forth * (points[after] - x);
            double toY = y + forth * (points[after + 1] - y);
            if (i == 0) {
                path.moveTo(fromX, fromY);
            } else {
                path.lineTo(fromX, fromY);
            }
            path.curveTo(
                    fromX + Forms.QUARTER * (x - fromX),
                    fromY + Forms.QUARTER * (y - fromY),
                    toX + Forms.QUARTER * (x - toX),
                    toY + Forms.QUARTER * (y - toY),
                    toX,
                    toY);
        }
        path.closePath();
        return path;
    }

    /** A star or, with equal radii, a regular polygon of twice as many corners; the first corner points upwards. */
    static double[] star(double x, double y, double outer, double inner, int corners) {
        double[] points = new double[4 * corners];
        for (int i = 0; i < 2 * corners; i++) {
            double angle = StrictMath.PI * i / corners;
            double radius = i % 2 == 0 ? outer : inner;
            points[2 * i] = x + radius * StrictMath.sin(angle);
            points[2 * i + 1] = y - radius * StrictMath.cos(angle);
        }
        return points;
    }

    /** A regular polygon, standing on an edge when the number of its corners is odd. */
    static double[] regular(double x, double y, double radius, int corners) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            points[2 * i] = x + radius * StrictMath.sin(angle);
            points[2 * i + 1] = y - radius * StrictMath.cos(angle);
        }
        return points;
    }

    /** A soft outline: through the middle of its top, these points to the right, the middle of its bottom, and back mirrored. */
    static Shape soft(double top, double bottom, double... right) {
        int length = right.length;
        double[] points = new double[2 * length + 4];
        points[0] = 0.5;
        points[1] = top;
        System.arraycopy(right, 0, points, 2, length);
        points[length + 2] = 0.5;
        points[length + 3] = bottom;
        for (int i = 0; i < length; i += 2) {
            points[2 * length + 2 - i] = 1 - right[i];
            points[2 * length + 3 - i] = right[i + 1];
        }
        return smooth(points);
    }

    /** A closed curve through these points, at each of them along the line between its neighbours. */
    static Shape smooth(double... points) {
        var path = new Path2D.Double();
        int length = points.length;
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < length; i += 2) {
            int before = (i + length - 2) % length;
            int next = (i + 2) % length;
            int second = (i + 4) % length;
            path.curveTo(
                    points[i] + (points[next] - points[before]) / 6,
                    points[i + 1] + (points[next + 1] - points[before + 1]) / 6,
                    points[next] - (points[second] - points[i]) / 6,
                    points[next + 1] - (points[second + 1] - points[i + 1]) / 6,
                    points[next],
                    points[next + 1]);
        }
        path.closePath();
        return path;
    }

    /** How large a part of this way the radius is; half of it at most. */
    private static double part(double radius, double x, double y) {
        double length = Math.sqrt(x * x + y * y);
        return length <= 2 * radius ? 0.5 : radius / length;
    }
}
