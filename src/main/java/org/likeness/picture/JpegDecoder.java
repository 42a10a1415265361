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
import java.util.ArrayList;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes JPEG by the JDK's reader, whose rows are reduced as they come: the whole picture is nowhere in memory. */
final class JpegDecoder {
    /** The grey that libjpeg shows where it has no data; it only warns. */
    static final int MADE_UP = Argb.opaque(128, 128, 128);

    private JpegDecoder() {}

    static Decoded decode(EncodedPicture picture, Rectangle region, int step, CpuBudget cpu)
            throws IOException, PictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try {
            reader.setInput(new BytesStream(picture.essence(), cpu), true, true);
            var type = reader.getImageTypes(0).next();
            var reduction = new BoxReduction(region.width, region.height, step);
            var rows = new Rows(type.getSampleModel(region.width, region.height), reduction, cpu);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setDestination(new BufferedImage(type.getColorModel(), rows, false, null));
            var warnings = new ArrayList<String>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.read(0, param);
            BufferedImage image = reduction.image();
            if (reduction.rows() != region.height || (!warnings.isEmpty() && madeUp(image) > image.getHeight() / 4)) {
                throw damaged("JPEG lacks rows: " + warnings);
            }
            return new Decoded(image, region.x, region.y, step);
        } finally {
            reader.dispose();
        }
    }

    /** How many rows at the bottom are grey and nothing else. */
    private static int madeUp(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        int rows = 0;
        while (rows < image.getHeight()
                && Arrays.stream(image.getRGB(0, image.getHeight() - 1 - rows, row.length, 1, row, 0, row.length))
                        .allMatch(pixel -> pixel == MADE_UP)) {
            rows++;
        }
        return rows;
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
