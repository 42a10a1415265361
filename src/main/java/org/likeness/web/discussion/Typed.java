package org.likeness.web.discussion;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a field of a plain form; what was not sent is empty. */
final class Typed {
    private Typed() {}

    static String line(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** Without blanks around it. Browsers send a line break as two characters, we count and keep one. */
    static String lines(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }
}
