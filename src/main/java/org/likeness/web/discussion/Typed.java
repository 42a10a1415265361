package org.likeness.web.discussion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Contributions;

/** What somebody typed into a field of a plain form; what was not sent is empty. */
final class Typed {
    private Typed() {}

    /** The number of something. */
    static Optional<Long> id(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(sent)) : Optional.empty();
    }

    /** The number of the form itself; a new one where it has none of ours. */
    static String submission(@Nullable String sent) {
        return sent != null && sent.matches("[0-9a-f]{32}") ? sent : Contributions.newSubmission();
    }

    static String line(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** Without blanks around it. Browsers send a line break as two characters, we count and keep one. */
    static String lines(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }
}
