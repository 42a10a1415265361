package org.likeness.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** Decodes WebP with TwelveMonkeys' reader, which keeps the whole picture in memory. */
final class WebpDecoder {
    private static final ImageReaderSpi READER = new WebPImageReaderSpi();

    private WebpDecoder() {}

    static Decoded decode(EncodedPicture picture, Rectangle region, int step, CpuBudget cpu) throws IOException {
        ImageReader reader = READER.createReaderInstance();
        try {
            reader.setInput(new PictureStream(picture.essence(), cpu), true, true);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            BufferedImage read = reader.read(0, param);
            var reduction = new BoxReduction(region.width, region.height, step);
            boolean opaque = WebpFile.isOpaque(picture.essence());
            int[] row = new int[region.width];
            for (int y = 0; y < region.height; y++) {
                cpu.check();
                read.getRGB(0, y, row.length, 1, row, 0, row.length);
                if (opaque) {
                    Argb.makeOpaque(row);
                }
                reduction.add(row);
            }
            return new Decoded(reduction.image(), region.x, region.y, step);
        } finally {
            reader.dispose();
        }
    }
}
