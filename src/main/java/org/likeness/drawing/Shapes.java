package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The basic shapes of pictures, on the square from 0 to 1. Computed with sums, products and roots only, so they are the same to
 * the last bit on every machine.
 */
final class Shapes {
    private Shapes() {}

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    /** Several shapes as one; all must have the same winding direction. */
    static Shape joined(Shape... shapes) {
        var path = new Path2D.Double();
        for (Shape shape : shapes) {
            path.append(shape, false);
        }
        return path;
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    /** A quarter of a disc, right of and below its corner. */
    static Shape quarter(double x, double y, double radius) {
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + radius, y);
        path.curveTo(
                x + radius,
                y + Outlines.CIRCLE_HANDLE * radius,
                x + Outlines.CIRCLE_HANDLE * radius,
                y + radius,
                x,
                y + radius);
        path.closePath();
        return path;
    }

    /** Half an oval below its straight edge, or above it if the height is negative. */
    static Shape bowl(double x, double y, double halfWidth, double height) {
        double right = height < 0 ? -halfWidth : halfWidth; // same winding direction for both
        var path = new Path2D.Double();
        path.moveTo(x - right, y);
        path.lineTo(x + right, y);
        path.curveTo(
                x + right,
                y + Outlines.CIRCLE_HANDLE * height,
                x + Outlines.CIRCLE_HANDLE * right,
                y + height,
                x,
                y + height);
        path.curveTo(
                x - Outlines.CIRCLE_HANDLE * right,
                y + height,
                x - right,
                y + Outlines.CIRCLE_HANDLE * height,
                x - right,
                y);
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

    /** The area between two quadratic curves from one point to another, each with its own control point: a smile, a leaf, a horn. */
    static Shape crescent(
            double x1, double y1, double upperX, double upperY, double x2, double y2, double lowerX, double lowerY) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(upperX, upperY, x2, y2);
        path.quadTo(lowerX, lowerY, x1, y1);
        path.closePath();
        return path;
    }

    /** The shape mirrored at the vertical centre line. */
    static Shape mirrored(Shape shape) {
        if (shape instanceof Ellipse2D oval) {
            return new Ellipse2D.Double(1 - oval.getMaxX(), oval.getY(), oval.getWidth(), oval.getHeight());
        }
        return new Path2D.Double(shape, new AffineTransform(-1, 0, 0, 1, 1, 0));
    }
}
