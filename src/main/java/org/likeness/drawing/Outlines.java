package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Outlines through or around points, given as x, y, x, y. Computed with sums, products, roots and {@link StrictMath} only, so
 * they are the same to the last bit on every machine.
 */
final class Outlines {
    /** The distance of the handles of a cubic curve from the ends of a quarter circle, in radii. */
    static final double CIRCLE_HANDLE = 0.5522847498307933;

    private Outlines() {}

    /** A polygon with rounded corners. Each curve begins at this distance from its corner, or in the middle of a shorter edge. */
    static Shape rounded(double radius, double... points) {
        var path = new Path2D.Double();
        int count = points.length / 2;
        for (int i = 0; i < count; i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            int before = 2 * ((i + count - 1) % count);
            int after = 2 * ((i + 1) % count);
            double back = fraction(radius, x - points[before], y - points[before + 1]);
            double forth = fraction(radius, x - points[after], y - points[after + 1]);
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
                    fromX + CIRCLE_HANDLE * (x - fromX),
                    fromY + CIRCLE_HANDLE * (y - fromY),
                    toX + CIRCLE_HANDLE * (x - toX),
                    toY + CIRCLE_HANDLE * (y - toY),
                    toX,
                    toY);
        }
        path.closePath();
        return path;
    }

    /** A star; with equal radii, a regular polygon with twice as many corners. The first corner points up. */
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

    /** A regular polygon. */
    static double[] regular(double x, double y, double radius, int corners) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            points[2 * i] = x + radius * StrictMath.sin(angle);
            points[2 * i + 1] = y - radius * StrictMath.cos(angle);
        }
        return points;
    }

    /** A smooth symmetric outline: through the middle of the top, the points of the right half and the middle of the bottom. */
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

    /** A closed curve through these points; at each of them, its tangent is parallel to the line between the neighbours. */
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

    /** The radius as a fraction of this edge, at most one half. */
    private static double fraction(double radius, double x, double y) {
        double length = Math.sqrt(x * x + y * y);
        return length <= 2 * radius ? 0.5 : radius / length;
    }
}
