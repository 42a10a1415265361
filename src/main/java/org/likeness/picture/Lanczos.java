package org.likeness.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import net.coobird.thumbnailator.resizers.Resizer;

/**
 * Resizes a part of a picture with a sinc windowed over three lobes. Thumbnailator's own resizers are blurrier or show aliasing.
 * Source and result must have the same type, {@code TYPE_INT_RGB} or {@code TYPE_INT_ARGB}. Colours are weighted by alpha.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Lanczos_resampling">Lanczos resampling</a>
 */
final class Lanczos implements Resizer {
    private static final int LOBES = 3;

    private final Rectangle2D.Double part;

    /** @param part the part of the source that fills the result, in pixels; its edges may be fractions */
    Lanczos(Rectangle2D.Double part) {
        this.part = part;
    }

    static Lanczos whole(BufferedImage source) {
        return new Lanczos(new Rectangle2D.Double(0, 0, source.getWidth(), source.getHeight()));
    }

    @Override
    public void resize(BufferedImage source, BufferedImage result) {
        var all = new Rectangle2D.Double(0, 0, result.getWidth(), result.getHeight());
        if (part.equals(all) && source.getWidth() == result.getWidth() && source.getHeight() == result.getHeight()) {
            System.arraycopy(pixels(source), 0, pixels(result), 0, result.getWidth() * result.getHeight());
            return;
        }
        var across = new Weights(part.x, part.width, source.getWidth(), result.getWidth());
        var down = new Weights(part.y, part.height, source.getHeight(), result.getHeight());
        int channels = source.getColorModel().hasAlpha() ? 4 : 3;
        float[][] rows = reducedDown(source, down, across.first(), across.end(), channels);
        int[] to = pixels(result);
        for (int y = 0; y < result.getHeight(); y++) {
            for (int x = 0; x < result.getWidth(); x++) {
                to[y * result.getWidth() + x] =
                        channels == 3 ? opaquePixel(rows[y], across, x) : pixel(rows[y], across, x);
            }
        }
    }

    /** Reduces the height: the rows of the result, with the required columns of the source. */
    private static float[][] reducedDown(
            BufferedImage source, Weights down, int firstColumn, int endColumn, int channels) {
        int[] from = pixels(source);
        int length = (endColumn - firstColumn) * channels;
        float[][] rows = new float[down.count()][length];
        float[] row = new float[length];
        int open = 0;
        for (int y = down.first(); y < down.end(); y++) {
            toFloats(from, y * source.getWidth() + firstColumn, row, channels);
            while (down.end(open) <= y) {
                open++;
            }
            for (int to = open; to < rows.length && down.start(to) <= y; to++) {
                if (y < down.end(to)) {
                    addWeighted(rows[to], row, down.weight(to, y));
                }
            }
        }
        return rows;
    }

    /** A simple loop, which the JIT compiler vectorises. */
    private static void addWeighted(float[] sums, float[] row, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private static void toFloats(int[] pixels, int from, float[] row, int channels) {
        if (channels == 3) {
            for (int i = 0, at = from; i < row.length; i += 3, at++) {
                row[i] = Argb.red(pixels[at]);
                row[i + 1] = Argb.green(pixels[at]);
                row[i + 2] = Argb.blue(pixels[at]);
            }
        } else {
            for (int i = 0, at = from; i < row.length; i += 4, at++) {
                float alpha = Argb.alpha(pixels[at]) / 255f;
                row[i] = Argb.red(pixels[at]) * alpha;
                row[i + 1] = Argb.green(pixels[at]) * alpha;
                row[i + 2] = Argb.blue(pixels[at]) * alpha;
                row[i + 3] = alpha;
            }
        }
    }

    private static int opaquePixel(float[] row, Weights across, int x) {
        float[] weights = across.weights(x);
        float red = 0;
        float green = 0;
        float blue = 0;
        int at = (across.start(x) - across.first()) * 3;
        for (float weight : weights) {
            red += weight * row[at];
            green += weight * row[at + 1];
            blue += weight * row[at + 2];
            at += 3;
        }
        return Argb.opaque(level(red), level(green), level(blue));
    }

    private static int pixel(float[] row, Weights across, int x) {
        float[] weights = across.weights(x);
        float red = 0;
        float green = 0;
        float blue = 0;
        float alpha = 0;
        int at = (across.start(x) - across.first()) * 4;
        for (float weight : weights) {
            red += weight * row[at];
            green += weight * row[at + 1];
            blue += weight * row[at + 2];
            alpha += weight * row[at + 3];
            at += 4;
        }
        int opacity = level(255 * alpha);
        return opacity == 0 ? 0 : Argb.of(opacity, level(red / alpha), level(green / alpha), level(blue / alpha));
    }

    private static int level(float value) {
        return (int) (Math.min(255, Math.max(0, value)) + 0.5f);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The weights of the source pixels for each pixel of a row or column of the result. */
    private static final class Weights {
        private final int[] starts;
        private final float[][] weights;

        Weights(double from, double length, int sourceLength, int resultLength) {
            double scale = length / resultLength;
            double reach = LOBES * Math.max(1, scale);
            starts = new int[resultLength];
            weights = new float[resultLength][];
            for (int i = 0; i < resultLength; i++) {
                double centre = from + (i + 0.5) * scale;
                int start = clamp((int) Math.ceil(centre - reach - 0.5), sourceLength - 1);
                int end = clamp((int) Math.floor(centre + reach - 0.5), sourceLength - 1) + 1;
                starts[i] = start;
                weights[i] = normalised(start, end, centre, Math.max(1, scale));
            }
        }

        private static float[] normalised(int start, int end, double centre, double scale) {
            double[] raw = new double[end - start];
            double sum = 0;
            for (int i = 0; i < raw.length; i++) {
                raw[i] = lanczos((start + i + 0.5 - centre) / scale);
                sum += raw[i];
            }
            float[] normalised = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                normalised[i] = (float) (raw[i] / sum);
            }
            return normalised;
        }

        private static double lanczos(double x) {
            if (x == 0) {
                return 1;
            }
            double a = Math.PI * x;
            return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(a) * Math.sin(a / LOBES) / (a * a);
        }

        private static int clamp(int value, int most) {
            return Math.max(0, Math.min(value, most));
        }

        int count() {
            return starts.length;
        }

        int start(int i) {
            return starts[i];
        }

        int end(int i) {
            return starts[i] + weights[i].length;
        }

        float weight(int i, int from) {
            return weights[i][from - starts[i]];
        }

        float[] weights(int i) {
            return weights[i];
        }

        int first() {
            return starts[0];
        }

        int end() {
            return end(starts.length - 1);
        }
    }
}
