package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.Random;

/** A synthetic photo: soft light, hard edges, fine texture and some grain. */
public final class Photo {
    private Photo() {}

    public static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var grain = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                double light = 0.5 + 0.25 * Math.sin(7 * u + 3 * v) + 0.15 * Math.cos(11 * v - 5 * u * v);
                double texture = 0.06 * Math.sin(160 * u) * Math.cos(140 * v);
                boolean inside = Math.hypot(u - 0.5, v - 0.45) < 0.28;
                double value = 255 * (light + texture + (inside ? 0.2 : 0)) + 4 * grain.nextGaussian();
                int alpha = image.getColorModel().hasAlpha() ? (int) (255 * Math.min(1, 2 * u * (1 - v) + 0.1)) : 255;
                image.setRGB(
                        x, y, Argb.of(alpha, level(value), level(value * 0.85 + 20), level(inside ? 90 : 255 - value)));
            }
        }
        return image;
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
