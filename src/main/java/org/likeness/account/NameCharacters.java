package org.likeness.account;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Checks that a name has no invisible characters, nothing that changes the direction of the surrounding text, and no stacks of accents.
 * Names in all scripts and emoji pass.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">UTR #36, Unicode Security Considerations</a>
 */
final class NameCharacters {
    /** The most marks after a letter; Burmese and Tibetan need this many. */
    private static final int MAX_MARKS = 8;

    /** The most accents that belong to no script, from which stacks are built; decomposed Vietnamese has two. */
    private static final int MAX_ACCENTS = 3;

    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** The flags of England, Scotland and Wales: a black flag followed by tag characters. */
    private static final Pattern TAGGED_FLAG = Pattern.compile(
            "\\x{1F3F4}\\x{E0067}\\x{E0062}(\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}\\x{E0074}|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}");

    private static final String FLAG = "\uD83C\uDFF4";

    private final int[] characters;
    private int marks;
    private int accents;

    private NameCharacters(String name) {
        this.characters =
                TAGGED_FLAG.matcher(name).replaceAll(FLAG).codePoints().toArray();
    }

    /** @param name a result of {@link VisibleText#tidied} */
    static boolean areFit(String name) {
        return new NameCharacters(name).areFit() && VisibleText.isVisible(name);
    }

    private boolean areFit() {
        for (int i = 0; i < characters.length; i++) {
            if (!isFit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFit(int i) {
        int character = characters[i];
        int before = i == 0 ? ' ' : characters[i - 1];
        if (VisibleText.isBlank(character)) {
            return false;
        }
        if (isVariation(character)) {
            return isVariationOf(before, character);
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                isMarkOf(before, character);
            case Character.FORMAT -> isJoiner(i, before);
            case Character.UNASSIGNED -> isBase(VisibleText.isPictograph(character) || VisibleText.isHan(character));
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> isBase(true);
        };
    }

    private boolean isBase(boolean fit) {
        marks = 0;
        accents = 0;
        return fit;
    }

    private boolean isMarkOf(int before, int mark) {
        marks++;
        accents += UnicodeScript.of(mark) == UnicodeScript.INHERITED ? 1 : 0;
        return before != ' ' && before != mark && marks <= MAX_MARKS && accents <= MAX_ACCENTS;
    }

    /** Whether the character is a joiner between two emoji, or in a word of a script that needs joiners. */
    private boolean isJoiner(int i, int before) {
        int after = i + 1 < characters.length ? characters[i + 1] : ' ';
        return (ZeroWidthJoiners.isJoiner(characters[i]) && ZeroWidthJoiners.mayFollow(before))
                || (characters[i] == ZeroWidthJoiners.JOINER && isEmoji(before) && VisibleText.isPictograph(after));
    }

    private static boolean isEmoji(int character) {
        return character == EMOJI_STYLE || VisibleText.isPictograph(character);
    }

    private static boolean isVariation(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || "\u180B\u180C\u180D\u180F".indexOf(character) >= 0; // Mongolian
    }

    private static boolean isVariationOf(int before, int variation) {
        if (variation == TEXT_STYLE || variation == EMOJI_STYLE) {
            return VisibleText.isPictograph(before)
                    || "#*0123456789\u00A9\u00AE\u203C\u2049\u3030".indexOf(before) >= 0
                    || Character.getType(before) == Character.MATH_SYMBOL; // arrows
        }
        return VisibleText.isHan(before) || UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
    }
}
