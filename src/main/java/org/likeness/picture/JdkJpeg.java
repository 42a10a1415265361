package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Opens a JPEG in the JDK's own reader, even if others are registered: we rely on how it passes rows and raw samples. */
final class JdkJpeg implements AutoCloseable {
    /**
     * Warns of extra bytes at the end of a scan, so none are missing. Before a restart marker it does not count: libjpeg reports only
     * its first warning, and the next interval may be incomplete.
     */
    private static final Pattern EXTRA_BYTES = Pattern.compile(".*extraneous bytes before marker 0x(?!d[0-7]).*");

    private final ImageReader reader;
    private final boolean doubtful;
    private final List<String> warnings = new ArrayList<>();

    JdkJpeg(EncodedPicture picture, CpuBudget cpu) throws IOException {
        doubtful = picture.doubtful();
        reader = jdkReader();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        reader.setInput(new PictureStream(picture.essence(), cpu), true, true);
    }

    ImageReader reader() {
        return reader;
    }

    /**
     * Checks that enough pixels were decoded. For missing data, libjpeg outputs grey and only warns.
     *
     * @param width of the decoded picture
     * @param height of the decoded picture
     * @param greyOfRow counts the pixels of a row that have the grey of missing data
     * @throws PictureException if more than a quarter of the pixels are missing, or any of a doubtful picture
     */
    void requireThreeQuarters(int width, int height, IntUnaryOperator greyOfRow) throws PictureException {
        boolean mayLackPixels = warnings.stream()
                .anyMatch(warning -> !EXTRA_BYTES.matcher(warning).matches());
        boolean lacksPixels = mayLackPixels && grey(height, greyOfRow) > (long) width * height / 4;
        if (lacksPixels || (doubtful && !warnings.isEmpty())) {
            throw damaged("JPEG lacks pixels: " + warnings);
        }
    }

    private static long grey(int height, IntUnaryOperator greyOfRow) {
        return IntStream.range(0, height).map(greyOfRow).asLongStream().sum();
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
        throw new IOException("this Java has no JPEG reader");
    }
}
