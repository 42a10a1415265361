package org.likeness.discussion.web;

import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Contributions;

/** Normalises the fields of plain forms. A missing field counts as empty. */
final class FormInput {
    private FormInput() {}

    /** The submission ID of a form; a new one if it is missing or invalid. */
    static String submission(@Nullable String value) {
        return value != null && value.matches("[0-9a-f]{32}") ? value : Contributions.newSubmission();
    }

    static String line(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Browsers send line breaks as two characters; we count and store one. */
    static String lines(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
