package org.likeness.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The id of a row as it is written in URLs, form fields and sessions. */
public final class RowId {
    /** A regular expression without groups. 18 digits always fit into a long. */
    public static final String PATTERN = "[0-9]{1,18}";

    private RowId() {}

    /** Empty if the text is not an id. */
    public static Optional<Long> parse(@Nullable String text) {
        return text != null && text.matches(PATTERN) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
