package org.likeness.discussion;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.account.SearchName;
import org.likeness.account.VisibleText;

/**
 * The words of a text in the form in which they are searched: without case and accents. Scripts without spaces between words are searched
 * by pairs of characters, so that a text with 头像 is found by that, and by 新头像 if it has both 新头 and 头像.
 */
public final class SearchWords {
    private static final int MAX_OF_POST = 500;
    private static final int MAX_OF_QUERY = 10;

    /** In characters; of a longer word, only the beginning is searched. */
    private static final int MAX_LENGTH = 40;

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private enum Kind {
        NONE,
        WORD,
        PAIRS
    }

    /**
     * A word in a text.
     *
     * @param form in which it is searched
     * @param start its first character in the text
     * @param end behind its last character
     */
    public record Word(String form, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private Kind kind = Kind.NONE;

    private SearchWords(String text) {
        this.text = text;
    }

    /** The different words of a post, up to 500. */
    public static Set<String> ofPost(String title, String body) {
        return forms(title + "\n" + body, MAX_OF_POST);
    }

    /** The different words of what somebody searches, up to 10. Empty if there is no word of at least two characters. */
    public static Set<String> ofQuery(String typed) {
        return forms(typed, MAX_OF_QUERY);
    }

    private static Set<String> forms(String text, int max) {
        return in(text).stream()
                .map(Word::form)
                .distinct()
                .limit(max)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All words of a text, in its order. */
    public static List<Word> in(String text) {
        var found = new SearchWords(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            found.add(at, text.codePointAt(at));
        }
        found.end(text.length());
        return found.words;
    }

    private void add(int at, int character) {
        Kind next = kind(character);
        boolean isMark = next != Kind.NONE
                && Character.getType(character) != Character.MODIFIER_LETTER
                && !Character.isLetterOrDigit(character);
        if (next != kind) {
            end(at);
            kind = next;
        }
        if (kind != Kind.NONE && !(isMark && !starts.isEmpty())) {
            starts.add(at);
        }
    }

    /** Marks, and letters that several scripts have, belong to what is before them. */
    private Kind kind(int character) {
        boolean isMark = switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
        if (isMark || (Character.getType(character) == Character.MODIFIER_LETTER && kind == Kind.PAIRS)) {
            return kind;
        }
        if (!Character.isLetterOrDigit(character)) {
            return Kind.NONE;
        }
        return WITHOUT_SPACES.contains(UnicodeScript.of(character)) ? Kind.PAIRS : Kind.WORD;
    }

    private void end(int end) {
        if (kind == Kind.WORD) {
            addWord(starts.get(0), end);
        } else if (kind == Kind.PAIRS) {
            for (int i = 0; i + 1 < starts.size(); i++) {
                addWord(starts.get(i), i + 2 < starts.size() ? starts.get(i + 2) : end);
            }
        }
        starts.clear();
    }

    private void addWord(int start, int end) {
        String form = VisibleText.beginning(SearchName.of(text.substring(start, end)), MAX_LENGTH);
        if (form.codePointCount(0, form.length()) > 1) {
            words.add(new Word(form, start, end));
        }
    }
}
