package org.likeness.web.avatar;

import org.jspecify.annotations.Nullable;

/**
 * The start of an HTML element, put together as one text: a page of many faces is written in half the time that the writer of Faces
 * takes for it, attribute by attribute.
 */
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
            text.append(' ').append(name).append("=\"");
            escape(value.toString());
            text.append('"');
        }
    }

    void attribute(String name, int value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void escape(String value) {
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            String entity = switch (value.charAt(i)) {
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> "";
            };
            if (!entity.isEmpty()) {
                text.append(value.substring(done, i)).append(entity);
                done = i + 1;
            }
        }
        text.append(done == 0 ? value : value.substring(done));
    }

    @Override
    public String toString() {
        return text + ">";
    }
}
