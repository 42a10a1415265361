package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The forms that pictures are made of, on the square from 0 to 1. Only sums, products and roots make them, so they are the same
 * to the last bit everywhere.
 */
final class Forms {
    /** How far the handles of a cubic curve lie from the ends of a quarter of a circle, in radii. */
    static final double QUARTER = 0.5522847498307933;

    private Forms() {}

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    /** Several forms as one; they go round the same way. */
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
        double right = height < 0 ? -halfWidth : halfWidth; // both go round the same way, so that they can be joined
        var path = new Path2D.Double();
        path.moveTo(x - right, y);
        path.lineTo(x + right, y);
        path.curveTo(x + right, y + QUARTER * height, x + QUARTER * right, y + height, x, y + height);
        path.curveTo(x - QUARTER * right, y + height, x - right, y + QUARTER * height, x - right, y);
        path.closePath();
        return path;
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape box(double x, double y, double width, double height, double radius) {
        return Outlines.rounded(radius, x, y, x + width, y, x + width, y + height, x, y + height);
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
        return Outlines.rounded(width / 2, corners);
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

    /** What a mirror in the middle of the picture shows. */
    static Shape mirrored(Shape shape) {
        if (shape instanceof Ellipse2D oval) {
            return new Ellipse2D.Double(1 - oval.getMaxX(), oval.getY(), oval.getWidth(), oval.getHeight());
        }
        return new Path2D.Double(shape, new AffineTransform(-1, 0, 0, 1, 1, 0));
    }
}
