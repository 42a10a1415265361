package org.likeness.web.avatar;

import org.jspecify.annotations.Nullable;

/** The start of an HTML element, put together as one text: for a page of many faces that is less work than one call for each attribute. */
final class StartTag {
    private static final int USUAL_LENGTH = 640;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    /** @param start what stands at the front of every such element, as HTML */
    StartTag(String start) {
        text.append(start);
    }

    /** Adds an attribute, unless it has no value. */
    void attribute(String name, @Nullable Object value) {
        if (value != null) {
            text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(value.toString()))
                    .append('"');
        }
    }

    void attribute(String name, int value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** What is to be escaped is seldom there, and looked for faster than copied. */
    private static String escaped(String value) {
        String safe = value.indexOf('&') < 0 ? value : value.replace("&", "&amp;");
        if (safe.indexOf('"') < 0 && safe.indexOf('<') < 0 && safe.indexOf('>') < 0) {
            return safe;
        }
        return safe.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole tag as HTML; nothing can be added any more. */
    String html() {
        return text.append('>').toString();
    }
}
