package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Colours by the power that their numbers were coded with, and by where their red, green, blue and white lie.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11gAMA">PNG, gAMA and cHRM</a>
 */
final class GammaProfile implements ColourProfile {
    private static final int STEPS = 4096;
    private static final byte[] SRGB_OF_LIGHT = srgbOfLight();

    private final float[] lightOfSample;
    private final double[][] toSrgb;

    private GammaProfile(float[] lightOfSample, double[][] toSrgb) {
        this.lightOfSample = lightOfSample;
        this.toSrgb = toSrgb;
    }

    static ColourProfile of(double gamma, List<Double> primaries) {
        var light = new float[256];
        for (int sample = 0; sample < light.length; sample++) {
            light[sample] = (float) Math.pow(sample / 255.0, 1 / gamma);
        }
        double[][] own = toXyz(primaries);
        if (isFlat(own)) {
            return SRGB;
        }
        double[][] back = inverse(toXyz(SRGB_PRIMARIES));
        return new GammaProfile(light, whiteStaysWhite(product(back, own)));
    }

    @Override
    public void convertToSrgb(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                float red = lightOfSample[Argb.red(row[x])];
                float green = lightOfSample[Argb.green(row[x])];
                float blue = lightOfSample[Argb.blue(row[x])];
                row[x] = Argb.of(
                        Argb.alpha(row[x]),
                        sample(toSrgb[0], red, green, blue),
                        sample(toSrgb[1], red, green, blue),
                        sample(toSrgb[2], red, green, blue));
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int sample(double[] weights, float red, float green, float blue) {
        double light = weights[0] * red + weights[1] * green + weights[2] * blue;
        return SRGB_OF_LIGHT[(int) (Math.min(1, Math.max(0, light)) * STEPS + 0.5)] & 0xff;
    }

    /** @see <a href="https://www.w3.org/Graphics/Color/srgb">the transfer function of sRGB</a> */
    private static byte[] srgbOfLight() {
        var table = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double light = (double) i / STEPS;
            double coded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            table[i] = (byte) Math.round(255 * coded);
        }
        return table;
    }

    /** The matrix that turns light of these primaries into XYZ: its columns are red, green and blue, scaled to give white. */
    private static double[][] toXyz(List<Double> primaries) {
        double[][] matrix = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double x = primaries.get(2 + 2 * i);
            double y = primaries.get(3 + 2 * i);
            matrix[0][i] = x / Math.max(y, 1e-6);
            matrix[1][i] = 1;
            matrix[2][i] = (1 - x - y) / Math.max(y, 1e-6);
        }
        if (isFlat(matrix)) {
            return matrix;
        }
        double white = Math.max(primaries.get(1), 1e-6);
        double[][] scale = product(inverse(matrix), new double[][] {
            {primaries.get(0) / white}, {1}, {(1 - primaries.get(0) - primaries.get(1)) / white}
        });
        for (double[] row : matrix) {
            for (int i = 0; i < 3; i++) {
                row[i] *= scale[i][0];
            }
        }
        return matrix;
    }

    /** Eyes take the white of a picture for white, whichever it is. */
    private static double[][] whiteStaysWhite(double[][] matrix) {
        for (double[] row : matrix) {
            double sum = row[0] + row[1] + row[2];
            for (int i = 0; i < 3; i++) {
                row[i] /= sum;
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[3][b[0].length];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < b[0].length; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
        }
        return product;
    }

    /** Whether red, green and blue lie on one line, or nearly, and mix no colours. */
    private static boolean isFlat(double[][] matrix) {
        return Math.abs(determinant(matrix)) < 1e-6;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    private static double[][] inverse(double[][] m) {
        double determinant = determinant(m);
        double[][] inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                inverse[i][j] = (m[a][c] * m[b][d] - m[a][d] * m[b][c]) / determinant;
            }
        }
        return inverse;
    }
}
