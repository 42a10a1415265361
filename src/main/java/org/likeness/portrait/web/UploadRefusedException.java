package org.likeness.portrait.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.fetch.FetchException;
import org.likeness.picture.PictureException;
import org.likeness.picture.UnsupportedFormat;
import org.likeness.portrait.DraftGoneException;
import org.likeness.portrait.QuotaExceededException;

/** A change of an avatar was refused; the avatar stays as it is. */
final class UploadRefusedException extends Exception {
    private final UploadRefusal refusal;
    private final Optional<UnsupportedFormat> format;
    private final Optional<Duration> retryAfter;

    UploadRefusedException(UploadRefusal refusal) {
        this(refusal, null);
    }

    UploadRefusedException(UploadRefusal refusal, @Nullable Exception cause) {
        this(refusal, Optional.empty(), refusal.retryAfter(), cause);
    }

    private UploadRefusedException(
            UploadRefusal refusal,
            Optional<UnsupportedFormat> format,
            Optional<Duration> retryAfter,
            @Nullable Exception cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
        this.format = format;
        this.retryAfter = retryAfter;
    }

    static UploadRefusedException tooOften(Duration retryAfter) {
        return new UploadRefusedException(UploadRefusal.TOO_OFTEN, Optional.empty(), Optional.of(retryAfter), null);
    }

    /** The refusal that a failure of an action means; itself if it already is one. */
    static UploadRefusedException of(Exception cause) {
        if (cause instanceof UploadRefusedException refused) {
            return refused;
        } else if (cause instanceof PictureException picture) {
            var refusal = UploadRefusal.of(picture.reason());
            return new UploadRefusedException(refusal, picture.unsupportedFormat(), refusal.retryAfter(), cause);
        } else if (cause instanceof FetchException fetch) {
            return new UploadRefusedException(UploadRefusal.of(fetch.reason()), cause);
        } else if (cause instanceof DraftGoneException) {
            return new UploadRefusedException(UploadRefusal.DRAFT_GONE, cause);
        } else if (cause instanceof QuotaExceededException) {
            return new UploadRefusedException(UploadRefusal.NO_ROOM, cause);
        }
        return new UploadRefusedException(UploadRefusal.NOT_KEPT, cause);
    }

    UploadRefusal refusal() {
        return refusal;
    }

    /** The format of the file, if it is a known one that is not supported. */
    Optional<UnsupportedFormat> format() {
        return format;
    }

    /** How long to wait before the same may succeed; empty if it never will. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
