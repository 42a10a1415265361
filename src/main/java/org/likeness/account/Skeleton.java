package org.likeness.account;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * What a name looks like. Names with the same skeleton are easily taken for each other, whichever scripts, case, accents, spaces,
 * punctuation and symbols they use: {@code Ada}, {@code A.D.A ✓} and the Cyrillic {@code Аԁа}.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Confusable_Detection">UTS #39, Confusable Detection</a>
 */
public final class Skeleton {
    /** The most characters of a skeleton; further ones make no difference. */
    static final int MAX_LENGTH = 200;

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Skeleton() {}

    /** The skeleton of a name; empty only if the name is. */
    public static String of(String name) {
        String prototypes = prototypes(prototypes(Normalizer.normalize(name, Form.NFKC))); // a folded M looks like rn
        String letters = NO_LETTERS_OR_DIGITS.matcher(prototypes).replaceAll("");
        String skeleton =
                (letters.isEmpty() ? prototypes : letters).replace('i', 'l'); // I looks like l, and is i in lower case
        return VisibleText.beginning(skeleton, MAX_LENGTH);
    }

    /** Each character replaced by the one that stands for all that look like it, in lower case; marks follow their letters. */
    static String prototypes(String text) {
        return UCharacter.foldCase(CHECKER.getSkeleton(text), true);
    }
}
