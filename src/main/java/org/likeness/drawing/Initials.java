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
    private static final int MOST_CHOSEN = 3;
    private static final Pattern VISIBLE = Pattern.compile("(?=[\\p{L}\\p{N}\\p{S}\\p{P}])\\X");
    private static final Pattern SIGN = Pattern.compile("(?=[\\p{So}\\p{Sm}\\p{Sc}\\p{N}])\\X");

    private Initials() {}

    /** One or two letters of a name, or nothing where it has nothing to show. */
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

    /**
     * Letters that somebody chose, as they wrote them: the first three that people see, of any script, with signs and
     * punctuation. Blanks are left out, and all that nobody sees: control characters, halves of surrogate pairs, marks without
     * a letter. Nothing where nothing is left.
     */
    static Optional<String> chosen(String letters) {
        String start = letters.length() <= LONGEST_NAME ? letters : letters.substring(0, LONGEST_NAME);
        String chosen = VISIBLE.matcher(Normalizer.normalize(start, Normalizer.Form.NFC))
                .results()
                .limit(MOST_CHOSEN)
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

    /** The first match, as people see it. */
    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(Initials::withoutManyMarks);
    }

    /** A letter without its marks when they are more than any language has. */
    private static String withoutManyMarks(String letter) {
        return letter.length() <= LONGEST_LETTER ? letter : Character.toString(letter.codePointAt(0));
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
