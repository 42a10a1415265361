package org.likeness.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown for a file that cannot become a portrait. The reason is for the user, the message for the log. */
public final class PictureException extends Exception {
    /** Why the file was refused; each is the key of a text in every language. */
    public enum Reason {
        /** Nothing was sent. */
        EMPTY,
        TOO_MANY_BYTES,
        /** Too many pixels in all, or too long a side. */
        TOO_MANY_PIXELS,
        /** Too many pixels for a format that cannot be decoded row by row. */
        TOO_LARGE_FOR_ITS_KIND,
        /** Too many frames, scans or other parts, or too much CPU time. */
        TOO_COMPLEX,
        /** Not a supported format, whatever the file name says. */
        UNKNOWN_FORMAT,
        DAMAGED,
        /** The requested square is not within the picture. */
        CROP_OUTSIDE,
        /** Too many other pictures are being processed; try again later. */
        BUSY
    }

    private final Reason reason;
    private final @Nullable UnsupportedFormat unsupportedFormat;

    public PictureException(Reason reason, String detail) {
        this(reason, detail, (Throwable) null);
    }

    PictureException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.unsupportedFormat = null;
    }

    PictureException(Reason reason, String detail, Optional<UnsupportedFormat> unsupportedFormat) {
        super(detail);
        this.reason = reason;
        this.unsupportedFormat = unsupportedFormat.orElse(null);
    }

    public Reason reason() {
        return reason;
    }

    /** The unsupported format of the file, if it was recognised. */
    public Optional<UnsupportedFormat> unsupportedFormat() {
        return Optional.ofNullable(unsupportedFormat);
    }
}
