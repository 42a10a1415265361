package org.likeness.picture;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes JPEG in cyan, magenta, yellow and black to the colours of sRGB, by the JDK's reader, which gives the raw samples. */
final class FourInkDecoder {
    /** Pixels read for one of the result along each side, where the reader can only skip: the mean of few is good enough. */
    private static final int READ_FOR_ONE = 3;

    private FourInkDecoder() {}

    static Decoded decode(EncodedPicture picture, Inks inks, Rectangle region, int step, CpuBudget cpu)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try {
            reader.setInput(new BytesStream(picture.essence(), cpu), true, true);
            int skip = Math.max(1, step / READ_FOR_ONE);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(skip, skip, 0, 0);
            Raster raster = reader.readRaster(0, param);
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
        } finally {
            reader.dispose();
        }
    }
}
