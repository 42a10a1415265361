package org.likeness.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * What a rendition should look like: all pixels, over white, reduced by a windowed sinc of three lobes, in sRGB values and
 * double precision. The orientation of EXIF is not looked at.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Lanczos_resampling">Lanczos resampling</a>
 */
final class Reference {
    private static final int LOBES = 3;

    private final BufferedImage image;

    Reference(BufferedImage image) {
        this.image = image;
    }

    /**
     * How near a rendition comes, in decibels. It is compared with the exact square in the middle, or with the whole picture
     * where it is not square. Who rounds the edges of the square to whole pixels of the reduced picture, as libvips and
     * Thumbnailator do, loses some by that alone.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Peak_signal-to-noise_ratio">Peak signal-to-noise ratio</a>
     */
    double psnr(byte[] rendition) throws IOException {
        BufferedImage candidate = ImageIO.read(new ByteArrayInputStream(rendition));
        int width = candidate.getWidth();
        int height = candidate.getHeight();
        double[][] wanted = reduced(width, height);
        double[] row = new double[3 * width];
        double error = 0;
        for (int y = 0; y < height; y++) {
            overWhite(candidate, y, 0, row);
            for (int i = 0; i < row.length; i++) {
                double difference = row[i] - Math.min(255, Math.max(0, wanted[y][i]));
                error += difference * difference;
            }
        }
        return 10 * Math.log10(255.0 * 255 * 3 * width * height / error);
    }

    private double[][] reduced(int width, int height) {
        int partWidth = width == height ? Math.min(image.getWidth(), image.getHeight()) : image.getWidth();
        int partHeight = width == height ? partWidth : image.getHeight();
        int left = (image.getWidth() - partWidth) / 2;
        int top = (image.getHeight() - partHeight) / 2;
        double[][] across = weights(partWidth, width);
        double[][] down = weights(partHeight, height);
        double[][] result = new double[height][3 * width];
        double[] row = new double[3 * partWidth];
        for (int y = 0; y < partHeight; y++) {
            overWhite(image, top + y, left, row);
            double[] narrow = narrowed(row, across);
            for (int to = 0; to < height; to++) {
                double weight = down[to][y];
                for (int i = 0; weight != 0 && i < narrow.length; i++) {
                    result[to][i] += weight * narrow[i];
                }
            }
        }
        return result;
    }

    private static double[] narrowed(double[] row, double[][] across) {
        double[] narrow = new double[3 * across.length];
        for (int x = 0; x < across.length; x++) {
            for (int from = 0; from < across[x].length; from++) {
                double weight = across[x][from];
                for (int channel = 0; weight != 0 && channel < 3; channel++) {
                    narrow[3 * x + channel] += weight * row[3 * from + channel];
                }
            }
        }
        return narrow;
    }

    /** How much of each pixel of a line goes into each pixel of a shorter one. */
    private static double[][] weights(int length, int shorter) {
        double scale = (double) length / shorter;
        double[][] weights = new double[shorter][length];
        for (int to = 0; to < shorter; to++) {
            double sum = 0;
            for (int from = 0; from < length; from++) {
                weights[to][from] = lanczos((from + 0.5 - (to + 0.5) * scale) / Math.max(1, scale));
                sum += weights[to][from];
            }
            for (int from = 0; from < length; from++) {
                weights[to][from] /= sum;
            }
        }
        return weights;
    }

    private static double lanczos(double x) {
        double a = Math.PI * x;
        return x == 0 ? 1 : Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(a) * Math.sin(a / LOBES) / (a * a);
    }

    /** Red, green and blue of a part of a row, as many as there is room for. */
    private static void overWhite(BufferedImage image, int y, int left, double[] row) {
        int[] pixels = image.getRGB(left, y, row.length / 3, 1, null, 0, row.length / 3);
        for (int x = 0; x < pixels.length; x++) {
            double opacity = (pixels[x] >>> 24) / 255.0;
            for (int channel = 0; channel < 3; channel++) {
                int level = pixels[x] >> (16 - 8 * channel) & 0xff;
                row[3 * x + channel] = 255 + (level - 255) * opacity;
            }
        }
    }
}
