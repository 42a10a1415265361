package org.likeness.picture;

import org.jspecify.annotations.Nullable;

/** A file that cannot become a portrait. The reason is for the person, the message for the log. */
public final class PictureException extends Exception {
    /** Why; each is the key of a text in every language. */
    public enum Reason {
        /** Nothing was sent. */
        EMPTY,
        TOO_MANY_BYTES,
        /** Too many pixels in all, or too long a side. */
        TOO_MANY_PIXELS,
        /** None of the formats that are taken, whatever its name says. */
        UNKNOWN_FORMAT,
        DAMAGED,
        /** The square asked for is not within the picture. */
        CROP_OUTSIDE
    }

    private final Reason reason;

    PictureException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    PictureException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
