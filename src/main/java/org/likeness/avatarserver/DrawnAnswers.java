package org.likeness.avatarserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.LetterColours;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.picture.PictureType;

/** Draws the default avatar. */
@Singleton
class DrawnAnswers {
    private static final String SVG = "image/svg+xml";

    /** Separate from that of pictures: anybody can request large drawings for made-up hashes, and pictures must not wait for them. */
    private final MemoryBudget memory = new MemoryBudget();

    /** The requested drawing; a smaller one for now if too many large ones are being drawn. */
    AvatarAnswer draw(Style style, RequestedPerson person, AvatarRequest request) {
        var drawn = style == Style.INITIALS ? initials(person, request) : DrawnAvatar.of(style, person.seed(), "");
        int side = request.size().pixels();
        if (request.svg()) {
            return AvatarAnswer.drawn(style, new ImageFile(drawn.svg(side).getBytes(UTF_8), SVG, style.since()));
        }
        if (!memory.acquire(side)) {
            return AvatarAnswer.drawn(style, png(drawn, MemoryBudget.SMALL, style))
                    .unsettled();
        }
        try {
            return AvatarAnswer.drawn(style, png(drawn, side, style));
        } finally {
            memory.release(side);
        }
    }

    private static DrawnAvatar initials(RequestedPerson person, AvatarRequest request) {
        var colours = new LetterColours(request.textColour(), request.background());
        if (!request.initials().isEmpty()) {
            return DrawnAvatar.ofInitials(person.seed(), request.initials(), colours);
        }
        return DrawnAvatar.ofName(person.seed(), request.name().isEmpty() ? person.name() : request.name(), colours);
    }

    private static ImageFile png(DrawnAvatar drawn, int side, Style style) {
        return new ImageFile(drawn.png(side), PictureType.PNG.mediaType(), style.since());
    }
}
