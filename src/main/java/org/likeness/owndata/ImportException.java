package org.likeness.owndata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An archive cannot be imported; nothing was changed. */
public final class ImportException extends Exception {
    /** Why. */
    public enum Reason {
        /** Not a ZIP, or a damaged one. */
        NOT_A_ZIP,
        /** A ZIP with other files than those of an export, or with too many or too large ones. */
        NOT_AN_EXPORT,
        /** Made by a Likeness that is newer than this one. */
        NEWER_VERSION,
        /** A document in it is no valid JSON, or lacks something. */
        DAMAGED;

        /** The key of its text. */
        public String key() {
            return "data.import." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    ImportException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    ImportException(Reason reason, String detail, @Nullable Exception cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
