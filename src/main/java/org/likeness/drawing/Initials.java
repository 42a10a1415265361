package org.likeness.drawing;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the initials of a name, by the customs of its script:
 *
 * <ul>
 *   <li>Latin, Cyrillic, Greek, Armenian: the first letters of the first and of the last word, in upper case, with their diacritics.
 *   <li>Han, Kana, Hangul: the first character. Names begin with the family name, and one character says as much as two letters.
 *   <li>Right-to-left scripts: the first letter only. Their letters join or take marks, and initials are not customary.
 *   <li>Other scripts: the first grapheme cluster that is a letter.
 *   <li>No letters: the first emoji, symbol or digit. Punctuation gives no initials.
 * </ul>
 */
final class Initials {
    private static final int MAX_NAME = 256;
    private static final int MAX_LETTER = 16;
    private static final Set<UnicodeScript> WITH_INITIALS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|@.*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}._,;/|]+");
    private static final Pattern LETTER = Pattern.compile("(?=[\\p{L}&&[^\\p{Lm}]])\\X");
    private static final int MAX_CHOSEN = 3;
    private static final Pattern VISIBLE = Pattern.compile("(?=[\\p{L}\\p{N}\\p{S}\\p{P}])\\X");
    private static final Pattern SIGN = Pattern.compile("(?=[\\p{So}\\p{Sm}\\p{Sc}\\p{N}])\\X");

    private Initials() {}

    /** One or two letters; empty for a name without any letter, symbol or digit. */
    static Optional<String> of(String name) {
        String start = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        String whole = Normalizer.normalize(start, Normalizer.Form.NFC);
        String proper = ASIDE.matcher(whole).replaceAll(" ");
        List<String> letters = letters(proper).isEmpty() ? letters(whole) : letters(proper);
        if (letters.isEmpty()) {
            return first(SIGN, whole);
        }
        String first = letters.get(0);
        String last = letters.get(letters.size() - 1);
        if (!hasInitials(first)) {
            return Optional.of(first);
        }
        boolean two = letters.size() > 1 && hasInitials(last);
        return Optional.of(two ? capital(first) + capital(last) : capital(first));
    }

    /**
     * Takes the first three visible characters of a text unchanged: letters of any script, symbols and punctuation. Skips spaces
     * and everything invisible: control characters, lone surrogates, marks without a letter. Empty if nothing is left.
     */
    static Optional<String> chosen(String letters) {
        String start = letters.length() <= MAX_NAME ? letters : letters.substring(0, MAX_NAME);
        String chosen = VISIBLE.matcher(Normalizer.normalize(start, Normalizer.Form.NFC))
                .results()
                .limit(MAX_CHOSEN)
                .map(MatchResult::group)
                .map(Initials::withoutManyMarks)
                .collect(Collectors.joining());
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    /** The first letter of each word that has one. */
    private static List<String> letters(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .flatMap(word -> first(LETTER, word).stream())
                .toList();
    }

    /** The first matching grapheme cluster. */
    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(Initials::withoutManyMarks);
    }

    /** Drops the marks of a letter if there are more of them than in any language. */
    private static String withoutManyMarks(String letter) {
        return letter.length() <= MAX_LETTER ? letter : Character.toString(letter.codePointAt(0));
    }

    private static boolean hasInitials(String letter) {
        return WITH_INITIALS.contains(UnicodeScript.of(letter.codePointAt(0)));
    }

    /** In upper case, whatever the locale; for ligatures and a sharp s, only the first letter. */
    private static String capital(String letter) {
        String upper = letter.toUpperCase(Locale.ROOT);
        return first(LETTER, upper).orElse(upper);
    }
}
