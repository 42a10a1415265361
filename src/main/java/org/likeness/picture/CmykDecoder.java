package org.likeness.picture;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Decodes CMYK JPEG to sRGB. The JDK's reader supplies the raw samples, we convert them. */
final class CmykDecoder {
    /** Pixels read for each pixel of the result, along each side: the reader can only skip, and the mean of a few is good enough. */
    private static final int OVERSAMPLING = 3;

    /** The value of samples for which libjpeg has no data. */
    private static final int MISSING = 128;

    private static final int INKS = 4;

    private CmykDecoder() {}

    static Decoded decode(EncodedPicture picture, CmykColours inks, Rectangle region, int step, CpuBudget cpu)
            throws IOException, PictureException {
        try (var jpeg = new JdkJpeg(picture, cpu)) {
            int skip = Math.max(1, step / OVERSAMPLING);
            var param = jpeg.reader().getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(skip, skip, 0, 0);
            Raster raster = jpeg.reader().readRaster(0, param);
            int width = raster.getWidth();
            jpeg.requireThreeQuarters(width, raster.getHeight(), y -> missing(raster, y));
            int mean = step / skip;
            var reduction = new BoxReduction(width, raster.getHeight(), mean);
            byte[] row = new byte[4 * width];
            for (int y = 0; y < raster.getHeight(); y++) {
                cpu.check();
                raster.getDataElements(0, y, width, 1, row);
                reduction.add(inks.toRgb(row), 3);
            }
            return new Decoded(reduction.image(), region.x, region.y, skip * mean);
        }
    }

    private static int missing(Raster raster, int y) {
        int[] samples = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
        return (int) IntStream.iterate(0, at -> at < samples.length, at -> at + INKS)
                .filter(at -> Arrays.stream(samples, at, at + INKS).allMatch(sample -> sample == MISSING))
                .count();
    }
}
