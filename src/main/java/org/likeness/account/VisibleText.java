package org.likeness.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out which characters of a text are visible. */
public final class VisibleText {
    /** Blank characters that Unicode classifies as letters, marks or symbols: fillers, the empty Braille cell and others. */
    private static final Set<Integer> BLANK = Set.of(
            0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159);

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");

    /** Controls, lone surrogates, line separators, and bidirectional embeddings, overrides and isolates. */
    private static final Pattern NOT_PLAIN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private VisibleText() {}

    /** Whether a line is visible, or blank, and does not change the direction of the surrounding text. */
    public static boolean isPlainLine(String text) {
        boolean seen = tidied(text).isEmpty() || text.codePoints().anyMatch(c -> isVisible(c) || isPunctuation(c));
        return seen && !NOT_PLAIN.matcher(text).find();
    }

    /** The first {@code max} characters of a text, or one fewer where the last would be half of a surrogate pair. */
    public static String beginning(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** The beginning of a text in one line, with … at the end where it goes on. */
    public static String excerpt(String text, int max) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= max ? line : beginning(line, max).stripTrailing() + "…";
    }

    /** The form in which a line is stored: NFC, stripped, with single spaces between words. */
    public static String tidied(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether the text has a letter, a digit or a symbol. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
    }

    /** The text, or the other one if the text is not visible. */
    public static String orElse(String text, String other) {
        return isVisible(text) ? text : other;
    }

    private static boolean isPunctuation(int character) {
        return Character.toString(character).matches("\\p{P}");
    }

    static boolean isBlank(int character) {
        return BLANK.contains(character);
    }

    static boolean isVisible(int character) {
        if (isBlank(character)) {
            return false;
        }
        return Character.isLetterOrDigit(character)
                || isPictograph(character)
                || switch (Character.getType(character)) {
                    case Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    /** Includes the blocks that Unicode reserves for future pictographs, which this version of Java may not know. */
    static boolean isPictograph(int character) {
        return (character >= 0x1F000 && character <= 0x1FAFF) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    /** Includes the planes that Unicode reserves for future ideographs, which this version of Java may not know. */
    static boolean isHan(int character) {
        return Character.isIdeographic(character) || (character >= 0x20000 && character <= 0x3FFFD);
    }
}
