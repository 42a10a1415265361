package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.file;
import static org.likeness.picture.Drawn.quarters;

import com.sun.management.ThreadMXBean;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Repeated parts of a file are processed once, and invisible ones not at all. */
@ParameterizedClass
@EnumSource(Engine.class)
class RepeatedPartsTest extends EngineTest {
    /** A WebP of one yellow pixel, lossless, as its specification lays it out. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private static final PictureLimits HURRIED =
            new PictureLimits(10 << 20, 50_000_000, 10_000, Duration.ofSeconds(2), 2, Duration.ofSeconds(10));

    RepeatedPartsTest(Engine engine) {
        super(engine);
    }

    /** Linear light: what is coded as 128 there is 188 in sRGB. */
    @Test
    void convertsAllRowsByAnEmbeddedProfileInLittleTime() throws PictureException, IOException {
        var grey = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(((DataBufferInt) grey.getRaster().getDataBuffer()).getData(), 0x808080);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var renditions = new Pipeline(HURRIED, engine)
                .renditionsAndCropSource(() -> Drawn.withProfile(file(grey, "png"), profile), Optional.empty());
        assertThat(image(renditions, 200).getRGB(100, 100) & 0xff).isBetween(186, 190);
    }

    @Test
    void worksOutOneProfileAPictureHoweverManyThereAre() throws PictureException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] webp = DrawnWebp.withChunks(WEBP, "ICCP", profile, 3_000);
        assertThat(new Pipeline(HURRIED, engine)
                        .renditions(webp, Optional.empty())
                        .files())
                .hasSize(1);
    }

    @Test
    void readsOneExifBlockAPictureHoweverManyThereAre() throws PictureException {
        byte[] endless = "MM\0*\0\0\0\b\u00ff\u00ff".getBytes(ISO_8859_1);
        byte[] webp = DrawnWebp.withChunks(WEBP, "EXIF", endless, 49_000);
        assertThat(new Pipeline(HURRIED, engine)
                        .renditions(webp, Optional.empty())
                        .files())
                .hasSize(1);
    }

    @Test
    void looksForAPlaceOnceHoweverOftenABlockNamesOne() throws PictureException {
        var places = ByteBuffer.allocate(10 + 12 * 0xffff).put("MM\0*\0\0\0\b\u00ff\u00ff".getBytes(ISO_8859_1));
        while (places.hasRemaining()) {
            places.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(8);
        }
        byte[] webp = DrawnWebp.withChunks(WEBP, "EXIF", places.array(), 1);
        assertThat(new Pipeline(HURRIED, engine)
                        .renditions(webp, Optional.empty())
                        .files())
                .hasSize(1);
    }

    @Test
    void decodesNoMoreOfALargeScreenThanIsShown() throws PictureException {
        byte[] gif = Drawn.onScreen(file(quarters(200, 200), "gif"), 9_999, 5_000, 300, 100);
        long before = allocatedBytes();
        var renditions = pipeline.renditions(gif, Optional.of(new Crop(300, 100, 200)));
        assertThat(allocatedBytes() - before).isLessThan(48 << 20);
        assertQuarters(image(renditions, 200), RED, GREEN, BLUE, WHITE);
        var next = image(pipeline.renditions(gif, Optional.of(new Crop(0, 0, 50))), 80);
        assertThat(next.getRGB(40, 40)).isZero();
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
