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
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes JPEG by the JDK's reader, whose rows are reduced as they come: the whole picture is nowhere in memory. */
final class JpegDecoder {
    /** What libjpeg says before it makes up the rest; of a sequential picture that is all below. */
    private static final String PREMATURE_END = "premature end of data segment";

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
            int[] there = {region.height};
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.contains(PREMATURE_END)) {
                    there[0] = reduction.rows();
                }
            });
            reader.read(0, param);
            if (reduction.rows() != region.height || (picture.held() == 0 && there[0] < region.height * 3 / 4)) {
                throw damaged("JPEG has " + there[0] + " of " + region.height + " rows");
            }
            return new Decoded(reduction.image(), region.x, region.y, step);
        } finally {
            reader.dispose();
        }
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
