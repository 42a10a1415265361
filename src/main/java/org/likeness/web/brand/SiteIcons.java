package org.likeness.web.brand;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Branding;
import org.likeness.config.Settings;
import org.likeness.config.SiteFile;
import org.likeness.drawing.Accent;
import org.likeness.drawing.SiteIcon;
import org.likeness.picture.Engine;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.Pipeline;
import org.likeness.png.PngWriter;

/** Makes the icons from the operator's picture, or else from our logo. */
@Singleton
class SiteIcons {
    private static final Logger LOG = System.getLogger(SiteIcons.class.getName());
    private static final List<Integer> FAVICON = List.of(16, 32, 48);
    private static final int MAX_SIDE = 4096;
    private static final PictureLimits LIMITS = new PictureLimits(
            256 << 10, MAX_SIDE * MAX_SIDE, MAX_SIDE, Duration.ofSeconds(10), 2, Duration.ofSeconds(30));
    private static final int WHITE = 0xffffffff;

    /** The part of a full square that the operator's picture takes, so that round corners cut nothing off. */
    private static final double SAFE = 0.7;

    private final Pipeline pipeline;
    private final @Nullable SiteFile picture;
    private final @Nullable Accent accent;

    @Inject
    SiteIcons(Settings settings, Engine engine) {
        this.pipeline = new Pipeline(LIMITS, engine);
        this.picture = picture(settings.branding());
        String colour = settings.branding().accent();
        this.accent = colour == null ? null : Accent.of(colour);
    }

    private static @Nullable SiteFile picture(Branding branding) {
        if (branding.icon() != null) {
            return branding.icon();
        }
        var logo = branding.logo();
        return logo == null || logo.isSvg() ? null : logo;
    }

    /** The icon for tabs, in three sizes. */
    byte[] favicon() {
        var images = new TreeMap<Integer, byte[]>();
        FAVICON.forEach(side -> images.put(side, png(side, false)));
        return IcoFile.of(images);
    }

    /**
     * An icon as PNG.
     *
     * @param isFull whether it fills its square with colour, for launchers that cut the corners themselves
     */
    byte[] png(int side, boolean isFull) {
        return PngWriter.drawing(side, pixels(side, isFull));
    }

    private int[] pixels(int side, boolean isFull) {
        if (picture != null) {
            try {
                return isFull ? onWhite(picture, side) : pipeline.fitted(picture.bytes(), side);
            } catch (PictureException e) {
                LOG.log(Level.WARNING, "No icon can be made from " + picture, e);
            }
        }
        return SiteIcon.argb(side, isFull, accent);
    }

    private int[] onWhite(SiteFile file, int side) throws PictureException {
        int inner = (int) (side * SAFE);
        int[] small = pipeline.fitted(file.bytes(), inner);
        int margin = (side - inner) / 2;
        int[] large = new int[side * side];
        Arrays.fill(large, WHITE);
        for (int y = 0; y < inner; y++) {
            for (int x = 0; x < inner; x++) {
                large[(y + margin) * side + x + margin] = blended(small[y * inner + x]);
            }
        }
        return large;
    }

    /** A translucent pixel on white. */
    private static int blended(int argb) {
        int alpha = argb >>> 24;
        int result = WHITE;
        for (int shift = 0; shift < 24; shift += 8) {
            int channel = (argb >> shift) & 0xff;
            int mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
            result = (result & ~(0xff << shift)) | (mixed << shift);
        }
        return result;
    }
}
