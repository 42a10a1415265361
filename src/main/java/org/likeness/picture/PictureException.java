package org.likeness.picture;

import java.util.Optional;
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
        /** Too many pixels for a kind that cannot be decoded row by row. */
        TOO_LARGE_FOR_ITS_KIND,
        /** Too many frames, scans or other parts, or more work than one picture is worth. */
        TOO_COMPLEX,
        /** None of the formats that are taken, whatever its name says. */
        UNKNOWN_FORMAT,
        DAMAGED,
        /** The square asked for is not within the picture. */
        CROP_OUTSIDE,
        /** The picture may be good, but too many others are in work. */
        BUSY
    }

    private final Reason reason;
    private final @Nullable ForeignFormat foreign;

    public PictureException(Reason reason, String detail) {
        this(reason, detail, (Throwable) null);
    }

    PictureException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.foreign = null;
    }

    PictureException(Reason reason, String detail, Optional<ForeignFormat> foreign) {
        super(detail);
        this.reason = reason;
        this.foreign = foreign.orElse(null);
    }

    public Reason reason() {
        return reason;
    }

    /** What the file is, where it is of no format that is taken and we know it nevertheless. */
    public Optional<ForeignFormat> foreign() {
        return Optional.ofNullable(foreign);
    }
}
