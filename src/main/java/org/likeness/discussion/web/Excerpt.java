package org.likeness.discussion.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.html.Html;

/** A part of a text on one line, as plain text. Characters that are shown as one stay together. */
final class Excerpt {
    /** In characters as people count them. */
    private static final int LENGTH = 200;

    /** How much of a word at the end may be left out, to end at a space. */
    private static final int MAX_REST = 30;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final String MORE = "…";

    private Excerpt() {}

    /** The beginning of a text. */
    static String of(String plain) {
        return from(0, oneLine(plain));
    }

    /** The beginning of a text in Markdown, which may be cut off anywhere. */
    static String ofMarkdown(String text) {
        return of(Markdown.plain(text));
    }

    /** A text without line breaks, and without the half of a character at its end. */
    static String oneLine(String plain) {
        String line = BLANKS.matcher(plain).replaceAll(" ").strip();
        boolean half = !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1));
        return half ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * The part of a line that begins at a place, with an ellipsis where something is left out.
     *
     * @param start where a word begins
     */
    static String from(int start, String line) {
        String rest = line.substring(start);
        String before = start == 0 ? "" : MORE;
        int end = end(rest);
        return before + (end == rest.length() ? rest : rest.substring(0, end).stripTrailing() + MORE);
    }

    private static int end(String line) {
        Matcher character = CHARACTER.matcher(line);
        int end = 0;
        for (int i = 0; i < LENGTH && character.find(); i++) {
            end = character.end();
        }
        if (end == line.length()) {
            return end;
        }
        int space = line.lastIndexOf(' ', end);
        return space > end - MAX_REST ? space : end;
    }

    /** As HTML. */
    static String html(String excerpt) {
        return Html.escaped(excerpt);
    }
}
