package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.likeness.picture.PictureException.Reason;

/** Base class of tests with damaged files. */
abstract class DamagedFileTest extends EngineTest {
    static final int SIDE = 200;

    DamagedFileTest(Engine engine) {
        super(engine);
    }

    final void assertTaken(boolean taken, byte[] file) throws PictureException {
        if (taken) {
            assertThat(pipeline.renditions(file, Optional.empty()).files()).isNotEmpty();
        } else {
            assertThatExceptionOfType(PictureException.class)
                    .isThrownBy(() -> pipeline.renditions(file, Optional.empty()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        }
    }

    static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, file.length * percent / 100);
    }

    /** Nothing that could be packed, so that pixels and bytes go together. */
    static byte[] noise(String format) {
        var image = grain();
        if (!format.equals("gif")) {
            return Drawn.file(image, format);
        }
        var indexed = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(image, 0, 0, null);
        return Drawn.sequentialGif(indexed);
    }

    static BufferedImage grain() {
        var random = new java.util.Random(1);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt());
        }
        return image;
    }
}
