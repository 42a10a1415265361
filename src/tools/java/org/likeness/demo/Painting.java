package org.likeness.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A square picture under the brush: coordinates of 0 to 1 from the top left, soft light, and grain when it is done. */
final class Painting {
    private static final int SIDE = 720;
    private static final float QUALITY = 0.9f;
    private static final double GRAIN = 9;
    private static final double VIGNETTE = 0.28;

    final Random random;
    final Graphics2D brush;
    private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);

    Painting(Random random) {
        this.random = random;
        this.brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(SIDE, SIDE);
    }

    /** A random number. */
    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** @param hue of 0 to 1, and beyond, round the circle */
    static Color colour(double hue, double saturation, double brightness) {
        return Color.getHSBColor((float) hue, (float) limited(saturation), (float) limited(brightness));
    }

    /** The same, brighter or, below 1, darker. */
    static Color lit(Color colour, double factor) {
        float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        return colour(hsb[0], hsb[1] * (factor > 1 ? 2 - factor : 1), hsb[2] * factor);
    }

    /** @param opacity of 0 to 1 */
    static Color clear(Color colour, double opacity) {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * limited(opacity)));
    }

    private static double limited(double value) {
        return Math.max(0, Math.min(1, value));
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    /** A closed shape through its corners, given as x and y in turns. */
    static Path2D shape(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    void fill(Shape shape, Color colour) {
        brush.setColor(colour);
        brush.fill(shape);
    }

    /** Fills as a ball is lit: brightest at a point, darkest at so much away from it. */
    void fillRound(Shape shape, Color colour, double x, double y, double radius, double depth) {
        brush.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.55f, 1}, new Color[] {
                    lit(colour, 1 + depth / 2), colour, lit(colour, 1 - depth)
                }));
        brush.fill(shape);
    }

    /** A light that fades into nothing. */
    void glow(double x, double y, double radius, Color colour, double opacity) {
        brush.setPaint(new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {
            clear(colour, opacity), clear(colour, 0)
        }));
        brush.fill(oval(x, y, radius, radius));
    }

    void stroke(Shape line, double width, Color colour) {
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setColor(colour);
        brush.draw(line);
    }

    /** The picture as a photograph: darker at the corners, with grain. */
    byte[] jpeg() throws IOException {
        brush.dispose();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, developed(image.getRGB(x, y), x, y));
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private int developed(int rgb, int x, int y) {
        double fromMiddle = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / SIDE;
        double light = 1 - VIGNETTE * Math.pow(fromMiddle, 2) * 2;
        double grain = GRAIN * (random.nextDouble() + random.nextDouble() - 1);
        return level((rgb >> 16 & 0xff) * light + grain) << 16
                | level((rgb >> 8 & 0xff) * light + grain) << 8
                | level((rgb & 0xff) * light + grain);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
