package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renditions are as good as a slow and exact reduction of all pixels, with both engines. */
@Tag("slow")
class QualityTest {
    private static final int SIDE = 200;

    @ParameterizedTest
    @CsvSource({
        "jpeg, 1600, 1200", "jpeg, 2501, 1877", "jpeg, 700, 900", "progressive, 1600, 1200", "webp, 1600, 1200",
        "lossless, 900, 700", "png, 1600, 1200", "png, 701, 533", "alpha, 1600, 1200", "alpha, 801, 633"
    })
    void areNearAnExactReduction(String kind, int width, int height) throws PictureException {
        byte[] file = file(kind, width, height);
        BufferedImage exact = exact(whole(kind, file));
        for (Engine engine : Engine.values()) {
            double quality = Comparison.of(square(engine, file), exact).peakSignalToNoise();
            assertThat(quality).as("%s %s %d x %d", engine, kind, width, height).isGreaterThan(35);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive", "webp", "lossless", "png", "alpha"})
    void areTheSameByBothEngines(String kind) throws PictureException {
        byte[] file = file(kind, 2_111, 1_643);
        var difference = Comparison.of(square(Engine.PORTABLE, file), square(Engine.SKIA, file));
        assertThat(difference.meanAbsolute()).isLessThan(1.5);
        assertThat(difference.peakSignalToNoise()).isGreaterThan(40);
    }

    /** A square cut out of it comes from the same pixels as the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void areAsGoodForASmallPartOfALargePicture(String kind) throws PictureException {
        byte[] file = file(kind, 3_000, 2_400);
        var crop = new Crop(1_301, 907, 500);
        BufferedImage exact = exact(whole(kind, file).getSubimage(crop.x(), crop.y(), crop.side(), crop.side()));
        for (Engine engine : Engine.values()) {
            var renditions = new Pipeline(Limits.USUAL, engine).renditions(file, Optional.of(crop));
            var image = Drawn.decoded(Objects.requireNonNull(renditions.files().get(SIDE)));
            assertThat(Comparison.of(image, exact).peakSignalToNoise())
                    .as("%s", engine)
                    .isGreaterThan(35);
        }
    }

    private static byte[] file(String kind, int width, int height) {
        int type = kind.equals("alpha") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var photo = Photo.drawn(width, height, type);
        return switch (kind) {
            case "jpeg" -> Drawn.file(photo, "jpeg");
            case "progressive" -> Drawn.progressiveJpeg(photo);
            case "webp" -> DrawnWebp.file(photo, false);
            case "lossless" -> DrawnWebp.file(photo, true);
            default -> Drawn.file(photo, "png");
        };
    }

    /** All pixels; of a WebP by the other engine's library, as the JDK does not read it. */
    private static BufferedImage whole(String kind, byte[] file) {
        boolean webp = kind.equals("webp") || kind.equals("lossless");
        return webp ? DrawnWebp.decoded(file) : Drawn.decoded(file);
    }

    private static BufferedImage square(Engine engine, byte[] file) throws PictureException {
        var renditions = new Pipeline(Limits.USUAL, engine).renditions(file, Optional.empty());
        return Drawn.decoded(Objects.requireNonNull(renditions.files().get(SIDE)));
    }

    /** The largest square in the middle, by a windowed sinc over three lobes, in double precision, opacity as weight. */
    private static BufferedImage exact(BufferedImage whole) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        double left = (whole.getWidth() - side) / 2.0;
        double top = (whole.getHeight() - side) / 2.0;
        double scale = (double) side / SIDE;
        double[][][] rows = new double[whole.getHeight()][SIDE][];
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < SIDE; x++) {
                rows[y][x] = new double[4];
                double centre = left + (x + 0.5) * scale;
                double sum = 0;
                for (int i = first(centre, scale); i <= last(centre, scale, whole.getWidth()); i++) {
                    double weight = lanczos((i + 0.5 - centre) / scale);
                    int pixel = whole.getRGB(i, y);
                    double alpha = Argb.alpha(pixel);
                    add(rows[y][x], weight * alpha, Argb.red(pixel), Argb.green(pixel), Argb.blue(pixel));
                    sum += weight;
                }
                for (int c = 0; c < 4; c++) {
                    rows[y][x][c] /= sum;
                }
            }
        }
        var exact = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                double centre = top + (y + 0.5) * scale;
                double[] total = new double[4];
                double sum = 0;
                for (int i = first(centre, scale); i <= last(centre, scale, whole.getHeight()); i++) {
                    double weight = lanczos((i + 0.5 - centre) / scale);
                    for (int c = 0; c < 4; c++) {
                        total[c] += weight * rows[i][x][c];
                    }
                    sum += weight;
                }
                double alpha = total[3] / sum;
                exact.setRGB(
                        x,
                        y,
                        Argb.of(
                                level(alpha),
                                level(total[0] / total[3]),
                                level(total[1] / total[3]),
                                level(total[2] / total[3])));
            }
        }
        return exact;
    }

    private static void add(double[] sums, double weight, int red, int green, int blue) {
        sums[0] += weight * red;
        sums[1] += weight * green;
        sums[2] += weight * blue;
        sums[3] += weight;
    }

    private static int first(double centre, double scale) {
        return (int) Math.max(0, Math.ceil(centre - 3 * scale - 0.5));
    }

    private static int last(double centre, double scale, int length) {
        return (int) Math.min(length - 1.0, Math.floor(centre + 3 * scale - 0.5));
    }

    private static double lanczos(double x) {
        double a = Math.PI * x;
        return x == 0 ? 1 : Math.abs(x) >= 3 ? 0 : 3 * Math.sin(a) * Math.sin(a / 3) / (a * a);
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
