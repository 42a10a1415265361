package org.likeness.picture;

import java.awt.image.BufferedImage;

/** The distance of two pictures of the same size, on a white background. */
record Comparison(double meanSquare, double meanAbsolute) {

    static Comparison of(BufferedImage one, BufferedImage other) {
        double squares = 0;
        double absolutes = 0;
        int samples = 3 * one.getWidth() * one.getHeight();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    double difference = overWhite(one.getRGB(x, y), shift) - overWhite(other.getRGB(x, y), shift);
                    squares += difference * difference;
                    absolutes += Math.abs(difference);
                }
            }
        }
        return new Comparison(squares / samples, absolutes / samples);
    }

    /** In decibel; more is nearer. */
    double peakSignalToNoise() {
        return 10 * Math.log10(255 * 255 / meanSquare);
    }

    private static double overWhite(int pixel, int shift) {
        double alpha = Argb.alpha(pixel) / 255.0;
        return alpha * ((pixel >> shift) & 0xff) + 255 * (1 - alpha);
    }
}
