package org.likeness.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.likeness.picture.PictureException.Reason;

/** Reads one picture: its size from the header, then a square of its pixels. Not to be shared between threads. */
final class Decoder implements AutoCloseable {
    private static final ImageReaderSpi JPEG = jpegReader();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private final ImageReader reader;

    /** @param file the file as it came; trusted in nothing */
    Decoder(byte[] file, PictureFormat format) throws PictureException {
        this.reader = guarded(() -> {
            ImageReader fresh = switch (format) {
                case JPEG -> JPEG.createReaderInstance();
                case WEBP -> WEBP.createReaderInstance();
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
            };
            fresh.setInput(new ByteArrayImageInputStream(file), true, true);
            return fresh;
        });
    }

    /** In pixels, from the header alone. */
    int width() throws PictureException {
        return guarded(() -> reader.getWidth(0));
    }

    /** In pixels, from the header alone. */
    int height() throws PictureException {
        return guarded(() -> reader.getHeight(0));
    }

    /**
     * A square of the stored picture, in 8-bit sRGB.
     *
     * @param enough the side that the result needs, in pixels; a picture that is some times larger is read coarser
     */
    BufferedImage square(Crop crop, int enough) throws PictureException {
        return guarded(() -> {
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(crop.rectangle());
            int step = Math.max(1, crop.side() / enough);
            param.setSourceSubsampling(step, step, 0, 0);
            return Colours.inSrgb(reader.read(0, param)); // a colour profile can be as hostile as the rest
        });
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    /** Hostile files make decoders throw whatever they like; only the machine's own errors go through. */
    private static <T> T guarded(Reading<T> reading) throws PictureException {
        try {
            return reading.run();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new PictureException(Reason.DAMAGED, "decoder: " + e, e);
        }
    }

    /** TwelveMonkeys reads CMYK and bent JPEG files; it asks the JDK's reader for the rest and finds it at registration. */
    private static ImageReaderSpi jpegReader() {
        var provider = new JPEGImageReaderSpi();
        provider.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return provider;
    }
}
