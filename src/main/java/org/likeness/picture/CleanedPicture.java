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
    private final int width;
    private final int height;
    private final Crop crop;

    private CleanedPicture(PictureType type, byte[] bytes, int width, int height, Crop crop) {
        this.type = type;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.crop = crop;
    }

    /**
     * A picture with the square that was cut out of it.
     *
     * @param upright the square in pixels of the upright original
     * @param originalWidth of the upright original
     */
    static CleanedPicture of(BufferedImage picture, Crop upright, int originalWidth) {
        var type = PictureType.of(List.of(picture)); // may see through where the squares do not
        int width = picture.getWidth();
        int height = picture.getHeight();
        var crop = upright.scaled((double) width / originalWidth, width, height);
        return new CleanedPicture(type, type.encode(picture), width, height, crop);
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The square that was cut out, in pixels of this picture. */
    public Crop crop() {
        return crop;
    }

    public PictureType type() {
        return type;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes;
    }
}
