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
import java.util.Arrays;

/** Decodes JPEG by the JDK's reader, whose rows are reduced as they come: the whole picture is nowhere in memory. */
final class JpegDecoder {
    private static final int MADE_UP = Argb.opaque(128, 128, 128);

    private JpegDecoder() {}

    static Decoded decode(EncodedPicture picture, Rectangle region, int step, CpuBudget cpu)
            throws IOException, PictureException {
        try (var jpeg = new JdkJpeg(picture, cpu)) {
            var reader = jpeg.reader();
            var type = reader.getImageTypes(0).next();
            var reduction = new BoxReduction(region.width, region.height, step);
            var rows = new Rows(type.getSampleModel(region.width, region.height), reduction, cpu);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setDestination(new BufferedImage(type.getColorModel(), rows, false, null));
            reader.read(0, param);
            if (reduction.rows() != region.height) {
                throw damaged("JPEG has " + reduction.rows() + " of " + region.height + " rows");
            }
            BufferedImage image = reduction.image();
            int width = image.getWidth();
            jpeg.requireThreeQuarters(image.getHeight(), y -> isMadeUp(image.getRGB(0, y, width, 1, null, 0, width)));
            return new Decoded(image, region.x, region.y, step);
        }
    }

    /** Whether a row is as libjpeg shows it where it has no data. */
    static boolean isMadeUp(int[] row) {
        return Arrays.stream(row).allMatch(pixel -> pixel == MADE_UP);
    }

    /** A picture that keeps nothing of the rows that are written into it. */
    private static final class Rows extends WritableRaster {
        private final BoxReduction reduction;
        private final CpuBudget cpu;

        Rows(SampleModel model, BoxReduction reduction, CpuBudget cpu) {
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
