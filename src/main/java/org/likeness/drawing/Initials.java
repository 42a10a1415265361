package org.likeness.drawing;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters that stand for a name, as its script has them:
 *
 * <ul>
 *   <li>Latin, Cyrillic, Greek, Armenian: the first letters of the first and of the last word, in upper case, with their marks.
 *   <li>Han, Kana, Hangul: the first character. It is the family name, or how it begins, where people write the family name
 *       first, and one character says as much as two letters.
 *   <li>Scripts from right to left: the first letter alone. Their letters join or take marks, and there is no custom of initials.
 *   <li>Any other script: the first letter as people see it, with what belongs to it.
 *   <li>No letter at all: the first emoji, sign or digit. Punctuation stands for nobody.
 * </ul>
 */
final class Initials {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_LETTER = 16;
    private static final Set<UnicodeScript> WITH_INITIALS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|@.*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}._,;/|]+");
    private static final Pattern LETTER = Pattern.compile("(?=[\\p{L}&&[^\\p{Lm}]])\\X");
    private static final Pattern SIGN = Pattern.compile("(?=[\\p{So}\\p{Sm}\\p{Sc}\\p{N}])\\X");

    private Initials() {}

    /** One or two letters, or nothing where the name has nothing to show. */
    static Optional<String> of(String name) {
        String start = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
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

    /** The first letter of each word that has one. */
    private static List<String> letters(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .flatMap(word -> first(LETTER, word).stream())
                .toList();
    }

    /** The first match, as people see it; without its marks when they are more than any language has. */
    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String letter = matcher.group();
        return Optional.of(letter.length() <= LONGEST_LETTER ? letter : Character.toString(letter.codePointAt(0)));
    }

    private static boolean hasInitials(String letter) {
        return WITH_INITIALS.contains(UnicodeScript.of(letter.codePointAt(0)));
    }

    /** In upper case, the same in every country; of ligatures, and of a sharp s, the first letter. */
    private static String capital(String letter) {
        String upper = letter.toUpperCase(Locale.ROOT);
        return first(LETTER, upper).orElse(upper);
    }
}
