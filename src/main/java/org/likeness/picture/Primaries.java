package org.likeness.picture;

/** The chromaticities of white, red, green and blue, as x and y of CIE 1931. */
record Primaries(
        double whiteX,
        double whiteY,
        double redX,
        double redY,
        double greenX,
        double greenY,
        double blueX,
        double blueY) {
    /** The primaries of sRGB and of HDTV. */
    static final Primaries SRGB = withD65(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);

    /** The primaries of UHDTV. */
    static final Primaries BT_2020 = withD65(0.708, 0.292, 0.170, 0.797, 0.131, 0.046);

    /** The Bradford matrix, from XYZ to the response of the three cones. */
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private static final double EPSILON = 1e-6;

    /** Primaries with the usual white point, D65. */
    static Primaries withD65(double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
        return new Primaries(0.3127, 0.3290, redX, redY, greenX, greenY, blueX, blueY);
    }

    /** Whether these primaries span a gamut, with a white point that the eye can see. */
    boolean isValid() {
        double[][] mixed = {
            {redX, greenX, blueX}, {redY, greenY, blueY}, {1, 1, 1},
        };
        double[][] white = product(BRADFORD, white());
        boolean isInRange = true;
        for (double value : new double[] {whiteX, whiteY, redX, redY, greenX, greenY, blueX, blueY}) {
            isInRange &= value >= 0 && value <= 1;
        }
        return isInRange
                && whiteY > EPSILON
                && Math.abs(determinant(mixed)) > EPSILON
                && white[0][0] > EPSILON
                && white[1][0] > EPSILON
                && white[2][0] > EPSILON;
    }

    boolean isNear(Primaries other) {
        double distance = 0;
        double[] mine = {whiteX, whiteY, redX, redY, greenX, greenY, blueX, blueY};
        double[] theirs = {
            other.whiteX, other.whiteY, other.redX, other.redY, other.greenX, other.greenY, other.blueX, other.blueY
        };
        for (int i = 0; i < mine.length; i++) {
            distance = Math.max(distance, Math.abs(mine[i] - theirs[i]));
        }
        return distance < 0.005;
    }

    /** The matrix from light of these primaries to light of others, with chromatic adaptation of white. */
    double[][] to(Primaries other) {
        double[][] from = product(BRADFORD, white());
        double[][] to = product(BRADFORD, other.white());
        double[][] scale = new double[3][3];
        for (int i = 0; i < 3; i++) {
            scale[i][i] = to[i][0] / from[i][0];
        }
        double[][] adaptation = product(inverse(BRADFORD), product(scale, BRADFORD));
        return product(inverse(other.toXyz()), product(adaptation, toXyz()));
    }

    /** The luminance of red, green and blue; they sum up to 1. */
    double[] luminances() {
        return toXyz()[1];
    }

    /** The matrix whose columns are XYZ of red, green and blue, scaled so that their sum is white. */
    private double[][] toXyz() {
        double[][] matrix = {
            {redX, greenX, blueX},
            {redY, greenY, blueY},
            {1 - redX - redY, 1 - greenX - greenY, 1 - blueX - blueY},
        };
        double[][] scale = product(inverse(matrix), white());
        for (double[] row : matrix) {
            for (int i = 0; i < 3; i++) {
                row[i] *= scale[i][0];
            }
        }
        return matrix;
    }

    private double[][] white() {
        return new double[][] {{whiteX / whiteY}, {1}, {(1 - whiteX - whiteY) / whiteY}};
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
