package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The whole picture, from which a later crop can start: upright, in sRGB, without metadata, at most
 * {@link Pipeline#CLEANED_SIDE} pixels a side.
 */
public final class CleanedPicture {
    private final PictureType type;
    private final byte[] bytes;

    private CleanedPicture(PictureType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static CleanedPicture of(BufferedImage picture) {
        var type = PictureType.of(List.of(picture)); // may see through where the squares do not
        return new CleanedPicture(type, type.encode(picture));
    }

    public PictureType type() {
        return type;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes;
    }
}
