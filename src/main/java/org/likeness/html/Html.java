package org.likeness.html;

/** Escapes text for HTML. */
public final class Html {
    private static final String SPECIAL = "&<>\"'";

    private Html() {}

    /** Returns a text as HTML, safe between tags and in a quoted attribute value. */
    public static String escaped(String text) {
        return isSafe(text)
                ? text
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** Most texts are, and searching is faster than copying. */
    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
