package org.likeness.picture;

/** An encoded square picture. */
public final class Square {
    private final PictureType type;
    private final byte[] bytes;

    Square(PictureType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    public PictureType type() {
        return type;
    }

    public byte[] bytes() {
        return bytes;
    }
}
