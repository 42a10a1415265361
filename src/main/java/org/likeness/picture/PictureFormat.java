package org.likeness.picture;

import java.util.Optional;

/** The supported formats, detected from the first bytes of the content only. */
enum PictureFormat {
    PNG("\u0089PNG\r\n\u001a\n", ""),
    JPEG("\u00ff\u00d8\u00ff", ""),
    GIF("GIF8", ""),
    WEBP("RIFF", "WEBP");

    private static final int AFTER_RIFF_LENGTH = 8;

    private final String magic;
    private final String form;

    PictureFormat(String magic, String form) {
        this.magic = magic;
        this.form = form;
    }

    static Optional<PictureFormat> of(byte[] file) {
        for (PictureFormat format : values()) {
            if (ByteReader.at(file, 0, format.magic) && ByteReader.at(file, AFTER_RIFF_LENGTH, format.form)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
