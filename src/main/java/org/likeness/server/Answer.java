package org.likeness.server;

import java.util.Optional;
import org.likeness.avatar.Source;
import org.likeness.drawing.Style;

/**
 * What stands for who was asked for: a picture, another address, or, where neither is wanted, nothing.
 *
 * @param source where the picture comes from: the word of a {@link Source}, or {@code drawn:} and the word of a {@link Style}; empty where
 *     there is none
 * @param picture the file
 * @param elsewhere where the client is sent instead
 * @param settled whether it may be kept for as long as the operator says; not while another server is still being asked
 */
public record Answer(String source, Optional<PictureFile> picture, Optional<String> elsewhere, boolean settled) {

    static Answer shown(Source source, PictureFile picture) {
        return new Answer(source.word(), Optional.of(picture), Optional.empty(), true);
    }

    static Answer drawn(Style style, PictureFile picture) {
        return new Answer(Source.DRAWN.word() + ":" + style.word(), Optional.of(picture), Optional.empty(), true);
    }

    static Answer elsewhere(String address) {
        return new Answer("", Optional.empty(), Optional.of(address), true);
    }

    static Answer nothing() {
        return new Answer("", Optional.empty(), Optional.empty(), true);
    }

    /** Whether another picture at the same address would have another date; drawings have that of their style, whoever is drawn. */
    public boolean isDated() {
        return !source.startsWith(Source.DRAWN.word());
    }

    /** The same, for the next seconds only. */
    Answer unsettled() {
        return new Answer(source, picture, elsewhere, false);
    }
}
