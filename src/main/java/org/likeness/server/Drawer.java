package org.likeness.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.picture.PictureType;

/** Draws who has no picture. */
@ApplicationScoped
class Drawer {
    private static final String SVG = "image/svg+xml";

    private final PixelRoom room;

    @Inject
    Drawer(PixelRoom room) {
        this.room = room;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Drawer() {
        this(null);
    }

    /** The drawing that is asked for; a smaller one for the moment, where many large ones are being made. */
    Answer draw(Style style, Subject subject, AvatarRequest asked) {
        var drawn = style == Style.INITIALS && !asked.initials().isEmpty()
                ? DrawnAvatar.ofInitials(subject.seed(), asked.initials())
                : DrawnAvatar.of(style, subject.seed(), asked.name().isEmpty() ? subject.name() : asked.name());
        if (asked.svg()) {
            return Answer.drawn(style, new PictureFile(drawn.svg().getBytes(UTF_8), SVG, style.since()));
        }
        int side = asked.size().pixels();
        if (!room.enter(side)) {
            return Answer.drawn(style, png(drawn, PixelRoom.SMALL, style)).unsettled();
        }
        try {
            return Answer.drawn(style, png(drawn, side, style));
        } finally {
            room.leave(side);
        }
    }

    private static PictureFile png(DrawnAvatar drawn, int side, Style style) {
        return new PictureFile(drawn.png(side), PictureType.PNG.mediaType(), style.since());
    }
}
