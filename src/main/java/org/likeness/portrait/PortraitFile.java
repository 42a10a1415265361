package org.likeness.portrait;

/** A portrait in one size, as it is stored. */
public final class PortraitFile {
    private final String type;
    private final byte[] bytes;

    PortraitFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** {@code JPEG} or {@code PNG}. */
    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
