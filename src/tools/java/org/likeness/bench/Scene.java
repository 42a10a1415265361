package org.likeness.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A photograph of nothing: things with edges, cloth and grass, light and dirt at all scales, film grain. The same for the same
 * seed.
 */
final class Scene {
    private static final int FINEST = 3;
    private static final double LIGHT = 55;
    private static final double ROUGHNESS = 0.95;
    private static final double GRAIN = 7;

    private final int width;
    private final int height;
    private final int seed;

    Scene(int width, int height, int seed) {
        this.width = width;
        this.height = height;
        this.seed = seed;
    }

    BufferedImage opaque() {
        BufferedImage image = things();
        eachPixel(image, (x, y, rgb) -> {
            double light = light(x, y) + cloth(x, y) + grain(x, y);
            double warmth = 14 * (noise(x * 6.0 / width, y * 6.0 / width, seed + 90) - 0.5);
            return level((rgb >> 16 & 0xff) + light + warmth) << 16
                    | level((rgb >> 8 & 0xff) + light) << 8
                    | level((rgb & 0xff) + light - warmth);
        });
        return image;
    }

    /** The same, cut out along a soft line. */
    BufferedImage cutOut() {
        BufferedImage image = opaque();
        var cutOut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = cutOut.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        eachPixel(cutOut, (x, y, rgb) -> {
            double distance = Math.hypot((x - width / 2.0) / (0.45 * width), (y - height / 2.0) / (0.45 * height));
            double edge = 0.8 + 0.3 * noise(x * 8.0 / width, y * 8.0 / width, seed + 70);
            return level(255 * (edge - distance) / 0.08) << 24 | (rgb & 0xffffff);
        });
        return cutOut;
    }

    private BufferedImage things() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(132, 140, 148));
        graphics.fillRect(0, 0, width, height);
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(colour(random, 0, 1));
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            double size = width * (0.02 + 0.16 * random.nextDouble());
            if (i % 2 == 0) {
                graphics.fill(new Ellipse2D.Double(x, y, size, size * (0.5 + random.nextDouble())));
            } else {
                var corners = new Path2D.Double();
                corners.moveTo(x, y);
                corners.lineTo(x + size, y + size * random.nextDouble());
                corners.lineTo(x + size * random.nextDouble(), y + size);
                graphics.fill(corners);
            }
        }
        for (int i = 0; i < 3000; i++) { // grass
            graphics.setColor(colour(random, 0.2f, 0.1f));
            graphics.setStroke(new BasicStroke((float) (width * 0.0006)));
            double x = random.nextDouble() * width;
            double y = height * (1 - 0.3 * random.nextDouble());
            double length = width * 0.03;
            graphics.draw(new Line2D.Double(x, y, x + length * (random.nextDouble() - 0.5), y - length));
        }
        graphics.dispose();
        return image;
    }

    private static Color colour(Random random, float hue, float hues) {
        return Color.getHSBColor(
                hue + hues * random.nextFloat(), 0.15f + 0.3f * random.nextFloat(), 0.3f + 0.4f * random.nextFloat());
    }

    /** Noise of many octaves; the finer, the weaker. */
    private double light(int x, int y) {
        double sum = 0;
        double length = width / 3.0;
        double strength = LIGHT;
        for (int octave = 0; length >= FINEST; octave++) {
            sum += strength * (noise(x / length, y / length, seed + octave) - 0.5);
            length /= 2;
            strength *= Math.pow(0.5, ROUGHNESS);
        }
        return sum;
    }

    /** A weave, in some places. */
    private double cloth(int x, int y) {
        double there = noise(x * 4.0 / width, y * 4.0 / width, seed + 50) - 0.6;
        double thread = 2 * Math.PI * 350 / width;
        return there <= 0 ? 0 : 40 * there * Math.sin(x * thread) * Math.sin(y * thread);
    }

    private double grain(int x, int y) {
        double here = random(x, y, seed + 99) + random(x + 1, y, seed + 99);
        double below = random(x, y + 1, seed + 99) + random(x + 1, y + 1, seed + 99);
        return GRAIN * (here + below - 2);
    }

    /** Random numbers of 0 to 1 at whole coordinates, smooth between them. */
    private static double noise(double x, double y, int seed) {
        int left = (int) x;
        int top = (int) y;
        double across = smooth(x - left);
        double down = smooth(y - top);
        double above = random(left, top, seed) * (1 - across) + random(left + 1, top, seed) * across;
        double below = random(left, top + 1, seed) * (1 - across) + random(left + 1, top + 1, seed) * across;
        return above * (1 - down) + below * down;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double random(int x, int y, int seed) {
        int hash = x * 0x1b873593 ^ y * 0xcc9e2d51 ^ seed * 0x9e3779b9;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return ((hash ^ hash >>> 16) >>> 8) / (double) (1 << 24);
    }

    private static int level(double value) {
        return (int) Math.min(255, Math.max(0, Math.round(value)));
    }

    private static void eachPixel(BufferedImage image, Shade shade) {
        int width = image.getWidth();
        IntStream.range(0, image.getHeight()).parallel().forEach(y -> {
            int[] row = image.getRGB(0, y, width, 1, null, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = shade.of(x, y, row[x]);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        });
    }

    private interface Shade {
        int of(int x, int y, int rgb);
    }
}
