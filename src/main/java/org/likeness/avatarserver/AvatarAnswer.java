package org.likeness.avatarserver;

import java.util.Optional;
import org.likeness.config.Source;
import org.likeness.drawing.Style;

/**
 * The answer to one request: a picture, a redirect, or nothing (404).
 *
 * @param source where the picture comes from: the word of a {@link Source}, or {@code drawn:} and the word of a {@link Style}; empty if
 *     there is no picture
 * @param picture the file
 * @param redirect the address to which the client is redirected
 * @param settled whether clients may cache it for as long as the settings say; false while a lookup is still running
 */
public record AvatarAnswer(String source, Optional<ImageFile> picture, Optional<String> redirect, boolean settled) {

    static AvatarAnswer shown(Source source, ImageFile picture) {
        return new AvatarAnswer(source.word(), Optional.of(picture), Optional.empty(), true);
    }

    static AvatarAnswer drawn(Style style, ImageFile picture) {
        return new AvatarAnswer(Source.DRAWN.word() + ":" + style.word(), Optional.of(picture), Optional.empty(), true);
    }

    static AvatarAnswer redirect(String address) {
        return new AvatarAnswer("", Optional.empty(), Optional.of(address), true);
    }

    static AvatarAnswer notFound() {
        return new AvatarAnswer("", Optional.empty(), Optional.empty(), true);
    }

    /** Whether a change of the picture changes its date. All drawings of a style have the same date. */
    public boolean isDated() {
        return !source.startsWith(Source.DRAWN.word());
    }

    /** The same answer, to be cached for a few seconds only. */
    AvatarAnswer unsettled() {
        return new AvatarAnswer(source, picture, redirect, false);
    }
}
