package org.likeness.account;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The zero width joiner and non-joiner, invisible characters that some scripts need within words.
 *
 * @see <a href="https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters">UAX #31, layout and format control
 *     characters</a>
 */
final class ZeroWidthJoiners {
    static final int NON_JOINER = 0x200C;
    static final int JOINER = 0x200D;

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.BALINESE,
            UnicodeScript.JAVANESE);

    private ZeroWidthJoiners() {}

    static boolean isJoiner(int character) {
        return character == NON_JOINER || character == JOINER;
    }

    /** Whether a joiner may follow this character. */
    static boolean mayFollow(int before) {
        return SCRIPTS.contains(UnicodeScript.of(before));
    }
}
