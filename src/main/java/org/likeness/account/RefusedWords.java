package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.likeness.config.Settings;

/** The words that no name may contain, in any case and with digits and signs in place of letters: {@code 4DM1N} contains "admin". */
@Singleton
class RefusedWords {
    /** "i" counts as "l", because "1" is used for both. */
    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'l'),
            Map.entry('i', 'l'),
            Map.entry('!', 'l'),
            Map.entry('|', 'l'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('@', 'a'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    @Inject
    RefusedWords(Settings settings) {
        this.words = settings.accounts().refusedWords().stream()
                .map(RefusedWords::folded)
                .toList();
    }

    boolean areIn(String name) {
        String folded = folded(name);
        return words.stream().anyMatch(folded::contains);
    }

    /** Letters of other scripts count as the Latin ones that they look like. */
    private static String folded(String text) {
        var latin = new StringBuilder();
        Normalizer.normalize(text, Form.NFKD)
                .codePoints()
                .forEach(c ->
                        latin.append(c < 0x80 ? Character.toString(c) : Skeleton.prototypes(Character.toString(c))));
        var folded = new StringBuilder();
        MARKS.matcher(latin)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .chars()
                .forEach(c -> folded.append((char) LETTERS.getOrDefault((char) c, (char) c)));
        return folded.toString();
    }
}
