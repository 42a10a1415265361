package org.likeness.picture;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;

/** Decodes JPEG in cyan, magenta, yellow and black to the colours of sRGB, by the JDK's reader, which gives the raw samples. */
final class FourInkDecoder {
    /** Pixels read for one of the result along each side, where the reader can only skip: the mean of few is good enough. */
    private static final int READ_FOR_ONE = 3;

    /** A sample for which libjpeg has no data. */
    private static final int MADE_UP = 128;

    private FourInkDecoder() {}

    static Decoded decode(EncodedPicture picture, Inks inks, Rectangle region, int step, CpuBudget cpu)
            throws IOException, PictureException {
        try (var jpeg = new JdkJpeg(picture, cpu)) {
            int skip = Math.max(1, step / READ_FOR_ONE);
            var param = jpeg.reader().getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(skip, skip, 0, 0);
            Raster raster = jpeg.reader().readRaster(0, param);
            jpeg.requireThreeQuarters(raster.getHeight(), y -> isMadeUp(raster, y));
            int width = raster.getWidth();
            int mean = step / skip;
            var reduction = new BoxReduction(width, raster.getHeight(), mean);
            byte[] row = new byte[4 * width];
            for (int y = 0; y < raster.getHeight(); y++) {
                cpu.check();
                raster.getDataElements(0, y, width, 1, row);
                reduction.add(inks.light(row), 3);
            }
            return new Decoded(reduction.image(), region.x, region.y, skip * mean);
        }
    }

    private static boolean isMadeUp(Raster raster, int y) {
        int[] row = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
        return Arrays.stream(row).allMatch(sample -> sample == MADE_UP);
    }
}
