package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;

/**
 * Decodes JPEG with the JDK's reader and reduces the rows as they arrive, so the whole picture is never in memory.
 *
 * <p>ImageIO has no interface for reading row by row: {@code read} fills the raster of a {@link BufferedImage}, which for a photo
 * of 50 megapixels takes 150 MB. But the native code of the JDK's reader decodes one row at a time into a one-row buffer, and
 * the Java side then copies this buffer into the destination with {@link WritableRaster#setRect(int, int, Raster)}. So we pass a
 * destination with a {@link Sink} as its raster. It claims the size of the region, which is all the reader checks, but its data
 * buffer has a single byte, and its {@code setRect} hands each row to a {@link BoxReduction} instead of storing it. Memory is then
 * needed for the reduced picture and one row. For a progressive picture, the reader may pass all rows once for each scan; when row 0
 * comes again, the reduction starts over, and the last scan wins. Other readers might write through the data buffer or skip
 * {@code setRect}, which is why {@link JdkJpeg} insists on the JDK's; the check of the number of rows would detect it.
 */
final class JpegDecoder {
    private static final int MISSING = Argb.opaque(128, 128, 128);

    private JpegDecoder() {}

    static Decoded decode(EncodedPicture picture, Rectangle region, int step, CpuBudget cpu)
            throws IOException, PictureException {
        try (var jpeg = new JdkJpeg(picture, cpu)) {
            var reader = jpeg.reader();
            var type = reader.getImageTypes(0).next();
            var reduction = new BoxReduction(region.width, region.height, step);
            var sink = new Sink(type.getSampleModel(region.width, region.height), reduction, cpu);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setDestination(new BufferedImage(type.getColorModel(), sink, false, null));
            reader.read(0, param);
            if (reduction.rows() != region.height) {
                throw damaged("JPEG has " + reduction.rows() + " of " + region.height + " rows");
            }
            BufferedImage image = reduction.image();
            int width = image.getWidth();
            int height = image.getHeight();
            jpeg.requireThreeQuarters(width, height, y -> missing(image.getRGB(0, y, width, 1, null, 0, width)));
            return new Decoded(image, region.x, region.y, step);
        }
    }

    /** Counts the pixels that have the grey of missing data. */
    static int missing(int[] pixels) {
        int count = 0;
        for (int pixel : pixels) {
            count += pixel == MISSING ? 1 : 0;
        }
        return count;
    }

    /** A raster that passes rows on instead of storing them. */
    private static final class Sink extends WritableRaster {
        private final BoxReduction reduction;
        private final CpuBudget cpu;

        Sink(SampleModel model, BoxReduction reduction, CpuBudget cpu) {
            super(model, new DataBufferByte(1), new Point());
            this.reduction = reduction;
            this.cpu = cpu;
        }

        @Override
        public void setRect(int x, int y, Raster row) {
            cpu.check();
            if (y == 0 && reduction.rows() > 0) {
                reduction.restart(); // the next scan of a progressive picture
            }
            reduction.add(((DataBufferByte) row.getDataBuffer()).getData(), row.getNumBands());
        }
    }
}
