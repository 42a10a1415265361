package org.likeness.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Decodes what only TwelveMonkeys' readers do: WebP, and JPEG in four inks, whose colours become those of light there. */
final class ImageIoDecoder {
    private static final ImageReaderSpi JPEG = jpegReader();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    /** Pixels read for one of the result along each side, where a reader can only skip: the mean of few is good enough. */
    private static final int READ_FOR_ONE = 3;

    private ImageIoDecoder() {}

    static Decoded decode(EncodedPicture picture, Rectangle region, int step, CpuBudget cpu) throws IOException {
        ImageReader reader = (picture.format() == PictureFormat.WEBP ? WEBP : JPEG).createReaderInstance();
        try {
            reader.setInput(new BytesStream(picture.essence(), cpu), true, true);
            int skip = picture.format() == PictureFormat.WEBP ? 1 : Math.max(1, step / READ_FOR_ONE);
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            param.setSourceSubsampling(skip, skip, 0, 0);
            BufferedImage read = reader.read(0, param);
            int mean = step / skip;
            var reduction = new BoxReduction(read.getWidth(), read.getHeight(), mean);
            int[] row = new int[read.getWidth()];
            for (int y = 0; y < read.getHeight(); y++) {
                cpu.check();
                reduction.add(read.getRGB(0, y, row.length, 1, row, 0, row.length));
            }
            return new Decoded(reduction.image(), region.x, region.y, skip * mean);
        } finally {
            reader.dispose();
        }
    }

    /** It asks the JDK's reader for the raw samples, and finds it at registration. */
    private static ImageReaderSpi jpegReader() {
        var provider = new JPEGImageReaderSpi();
        provider.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return provider;
    }
}
