package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The forms that pictures are made of, on the square from 0 to 1. Points come as x, y, x, y. Only sums, products, roots and
 * {@link StrictMath} make them, so they are the same to the last bit everywhere.
 */
final class Forms {
    /** How far the handles of a cubic curve lie from the ends of a quarter of a circle, in radii. */
    private static final double QUARTER = 0.5522847498307933;

    private Forms() {}

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    /** Several forms as one. */
    static Shape joined(Shape... forms) {
        var path = new Path2D.Double();
        for (Shape form : forms) {
            path.append(form, false);
        }
        return path;
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    /** A quarter of a disc, to the right and below of its corner. */
    static Shape quarter(double x, double y, double radius) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + radius, y);
        path.curveTo(x + radius, y + QUARTER * radius, x + QUARTER * radius, y + radius, x, y + radius);
        path.closePath();
        return path;
    }

    /** Half an oval that hangs from its straight edge, or stands on it when the height is negative. */
    static Shape bowl(double x, double y, double halfWidth, double height) {
        var path = new Path2D.Double();
        path.moveTo(x - halfWidth, y);
        path.lineTo(x + halfWidth, y);
        path.curveTo(x + halfWidth, y + QUARTER * height, x + QUARTER * halfWidth, y + height, x, y + height);
        path.curveTo(x - QUARTER * halfWidth, y + height, x - halfWidth, y + QUARTER * height, x - halfWidth, y);
        path.closePath();
        return path;
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape box(double x, double y, double width, double height, double radius) {
        return rounded(radius, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

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
                    fromX + QUARTER * (x - fromX),
                    fromY + QUARTER * (y - fromY),
                    toX + QUARTER * (x - toX),
                    toY + QUARTER * (y - toY),
                    toX,
                    toY);
        }
        path.closePath();
        return path;
    }

    /** A straight line with round ends. */
    static Shape line(double x1, double y1, double x2, double y2, double width) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        double alongX = (x2 - x1) / length * width / 2;
        double alongY = (y2 - y1) / length * width / 2;
        double[] corners = {
            x1 - alongX - alongY,
            y1 - alongY + alongX,
            x1 - alongX + alongY,
            y1 - alongY - alongX,
            x2 + alongX + alongY,
            y2 + alongY - alongX,
            x2 + alongX - alongY,
            y2 + alongY + alongX
        };
        return rounded(width / 2, corners);
    }

    /** What lies between two curves from one point to another, each pulled to a point of its own: a smile, a leaf, a horn. */
    static Shape crescent(
            double x1, double y1, double upperX, double upperY, double x2, double y2, double lowerX, double lowerY) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(upperX, upperY, x2, y2);
        path.quadTo(lowerX, lowerY, x1, y1);
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

    /** What a mirror in the middle of the picture shows. */
    static Shape mirrored(Shape shape) {
        if (shape instanceof Ellipse2D oval) {
            return new Ellipse2D.Double(1 - oval.getMaxX(), oval.getY(), oval.getWidth(), oval.getHeight());
        }
        return new Path2D.Double(shape, new AffineTransform(-1, 0, 0, 1, 1, 0));
    }

    /** How large a part of this way the radius is; half of it at most. */
    private static double part(double radius, double x, double y) {
        double length = Math.sqrt(x * x + y * y);
        return length <= 2 * radius ? 0.5 : radius / length;
    }
}
