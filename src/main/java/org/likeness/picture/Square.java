package org.likeness.picture;

/** A square picture as a file. */
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

    /** The file. */
    public byte[] bytes() {
        return bytes;
    }
}
