package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The whole picture, kept for later crops: upright, in sRGB, without metadata, at most {@link #MAX_SIDE} pixels on each side and
 * 2 MiB.
 */
public final class CropSource {
    /** The longest side in pixels. */
    public static final int MAX_SIDE = 1024;

    private static final int MAX_BYTES = 2 << 20;

    /** Applied to both sides until the file is small enough; only translucent noise needs it. */
    private static final double REDUCTION = 0.75;

    private final PictureType type;
    private final byte[] bytes;
    private final int width;
    private final int height;
    private final Crop crop;

    private CropSource(PictureType type, byte[] bytes, int width, int height, Crop crop) {
        this.type = type;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.crop = crop;
    }

    /**
     * Encodes a picture.
     *
     * @param upright the square that was cut out, in pixels of the upright original
     * @param originalWidth the width of the upright original
     */
    static CropSource of(BufferedImage picture, Crop upright, int originalWidth) {
        var type = PictureType.of(List.of(picture)); // may have alpha even if the squares have none
        byte[] bytes = type.encode(picture);
        if (bytes.length > MAX_BYTES) {
            return of(Squares.scaled(picture, REDUCTION), upright, originalWidth);
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var crop = upright.scaled((double) width / originalWidth, width, height);
        return new CropSource(type, bytes, width, height, crop);
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
