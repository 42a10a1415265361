package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Writes a scene as SVG: one element for each fill, on a canvas of 100 by 100, with two decimals. */
final class SvgDocument {
    private static final int DECIMALS = 100;
    private static final int SCALE = 100 * DECIMALS;

    private final StringBuilder text = new StringBuilder(1024);

    private SvgDocument() {}

    static String of(Scene scene, int pixels) {
        var document = new SvgDocument();
        document.text
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(pixels)
                .append("\" height=\"")
                .append(pixels)
                .append("\" viewBox=\"0 0 100 100\">");
        scene.fills().forEach(document::append);
        return document.text.append("</svg>").toString();
    }

    private void append(Scene.Fill fill) {
        Shape shape = fill.shape();
        if (shape instanceof Ellipse2D oval) {
            appendOval(oval);
        } else if (shape instanceof Rectangle2D box) {
            text.append("<rect");
            attribute("x", box.getX());
            attribute("y", box.getY());
            attribute("width", box.getWidth());
            attribute("height", box.getHeight());
        } else {
            text.append("<path d=\"");
            boolean evenOdd = appendPath(shape.getPathIterator(null));
            text.append(evenOdd ? "\" fill-rule=\"evenodd\"" : "\"");
        }
        text.append(" fill=\"").append(fill.colour().css()).append("\"/>");
    }

    private void appendOval(Ellipse2D oval) {
        boolean round = hundredths(oval.getWidth()) == hundredths(oval.getHeight());
        text.append(round ? "<circle" : "<ellipse");
        attribute("cx", oval.getCenterX());
        attribute("cy", oval.getCenterY());
        if (round) {
            attribute("r", oval.getWidth() / 2);
        } else {
            attribute("rx", oval.getWidth() / 2);
            attribute("ry", oval.getHeight() / 2);
        }
    }

    private boolean appendPath(PathIterator path) {
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> command('M', points, 2);
                case PathIterator.SEG_LINETO -> command('L', points, 2);
                case PathIterator.SEG_QUADTO -> command('Q', points, 4);
                case PathIterator.SEG_CUBICTO -> command('C', points, 6);
                default -> text.append('Z');
            }
        }
        return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private void command(char letter, double[] points, int count) {
        text.append(letter);
        for (int i = 0; i < count; i++) {
            long value = hundredths(points[i]);
            if (i > 0 && value >= 0) {
                text.append(' ');
            }
            append(value);
        }
    }

    private void attribute(String name, double value) {
        text.append(' ').append(name).append("=\"");
        append(hundredths(value));
        text.append('"');
    }

    private static long hundredths(double value) {
        return Math.round(value * SCALE);
    }

    /** Appends a number of hundredths as a decimal, without superfluous zeros. */
    private void append(long hundredths) {
        long whole = Math.abs(hundredths) / DECIMALS;
        long rest = Math.abs(hundredths) % DECIMALS;
        text.append(hundredths < 0 ? "-" : "");
        if (whole != 0 || rest == 0) {
            text.append(whole);
        }
        if (rest != 0) {
            text.append(rest < 10 ? ".0" : ".").append(rest % 10 == 0 ? rest / 10 : rest);
        }
    }
}
