package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** One JPEG in the JDK's own reader, whatever others are registered: we lean on how it passes rows and raw samples. */
final class JdkJpeg implements AutoCloseable {
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    JdkJpeg(EncodedPicture picture, CpuBudget cpu) throws IOException {
        reader = jdkReader();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(new BytesStream(picture.essence(), cpu), true, true);
    }

    ImageReader reader() {
        return reader;
    }

    /**
     * Where libjpeg has no data it shows grey, and only warns.
     *
     * @param height of the decoded picture
     * @param isGrey whether a row is the grey of missing data and nothing else
     * @throws PictureException when more than a quarter of the rows, from the bottom, are made up
     */
    void requireThreeQuarters(int height, IntPredicate isGrey) throws PictureException {
        if (!warnings.isEmpty()) {
            int lowest = height - 1;
            while (lowest >= 0 && isGrey.test(lowest)) {
                lowest--;
            }
            if (height - 1 - lowest > height / 4) {
                throw damaged("JPEG lacks rows: " + warnings);
            }
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private static ImageReader jdkReader() throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IOException("this Java has no reader of JPEG");
    }
}
