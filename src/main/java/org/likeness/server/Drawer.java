package org.likeness.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.picture.PictureType;

/** Draws who has no picture. Of large drawings only a few are made at a time: they hold their pixels in memory. */
@ApplicationScoped
class Drawer {
    private static final String SVG = "image/svg+xml";

    /** Two of the largest drawings, or a thousand small ones. */
    private static final int MOST_PIXELS = 2 * 2048 * 2048;

    private final Semaphore pixels = new Semaphore(MOST_PIXELS, true);

    Answer draw(Style style, Subject subject, AvatarRequest asked) {
        var drawn = style == Style.INITIALS && !asked.initials().isEmpty()
                ? DrawnAvatar.ofInitials(subject.seed(), asked.initials())
                : DrawnAvatar.of(style, subject.seed(), asked.name().isEmpty() ? subject.name() : asked.name());
        var file = asked.svg()
                ? new PictureFile(drawn.svg().getBytes(UTF_8), SVG, style.since())
                : new PictureFile(png(drawn, asked.size().pixels()), PictureType.PNG.mediaType(), style.since());
        return Answer.drawn(style, file);
    }

    private byte[] png(DrawnAvatar drawn, int side) {
        pixels.acquireUninterruptibly(side * side);
        try {
            return drawn.png(side);
        } finally {
            pixels.release(side * side);
        }
    }
}
