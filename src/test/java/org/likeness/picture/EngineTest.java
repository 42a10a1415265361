package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Optional;

/** Base class of tests that run with each engine. */
abstract class EngineTest {
    static final int SIDE = 80;
    static final int[] QUARTERS = {0xff0000, 0x00ff00, 0x0000ff, 0xffffff};

    static final int RED = 0xff0000;
    static final int GREEN = 0x00ff00;
    static final int BLUE = 0x0000ff;
    static final int WHITE = 0xffffff;

    final Engine engine;
    final Pipeline pipeline;

    EngineTest(Engine engine) {
        assertThat(engine.obstacle()).isEmpty();
        this.engine = engine;
        this.pipeline = new Pipeline(Limits.USUAL, engine);
    }

    /** The smallest rendition, where it is not smaller than the picture, and another otherwise. */
    final BufferedImage square(byte[] file) throws PictureException {
        var files = renditions(file).files();
        return Drawn.decoded(Objects.requireNonNull(files.getOrDefault(80, files.get(40))));
    }

    /** Of the largest square in the middle. */
    final Renditions renditions(byte[] file) throws PictureException {
        return pipeline.renditions(file, Optional.empty());
    }

    static BufferedImage image(Renditions renditions, int side) {
        return Drawn.decoded(Objects.requireNonNull(renditions.files().get(side)));
    }

    final int[] opacities(byte[] file) throws PictureException {
        var image = square(file);
        int near = image.getWidth() / 4;
        int far = image.getWidth() - near;
        return new int[] {
            Argb.alpha(image.getRGB(near, near)),
            Argb.alpha(image.getRGB(far, near)),
            Argb.alpha(image.getRGB(near, far)),
            Argb.alpha(image.getRGB(far, far))
        };
    }

    static void assertQuarters(BufferedImage image, int... colours) {
        int left = image.getWidth() / 4;
        int right = image.getWidth() - left;
        int top = image.getHeight() / 4;
        int bottom = image.getHeight() - top;
        assertNear(image.getRGB(left, top), colours[0]);
        assertNear(image.getRGB(right, top), colours[1]);
        assertNear(image.getRGB(left, bottom), colours[2]);
        assertNear(image.getRGB(right, bottom), colours[3]);
    }

    /** JPEG is allowed to miss a colour by a little. */
    static void assertNear(int actual, int wanted) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((actual >> shift) & 0xff)
                    .as("%06x, wanted %06x", actual & 0xffffff, wanted)
                    .isCloseTo((wanted >> shift) & 0xff, within(12));
        }
    }
}
