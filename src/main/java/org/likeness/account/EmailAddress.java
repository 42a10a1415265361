package org.likeness.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An email address in the form in which it is stored and compared: lower case, NFC, without invisible characters, the domain in ASCII.
 * Keyboards, browsers and the clipboard spell the same address in different ways: for {@code münchen.de}, Chrome sends
 * {@code xn--mnchen-3ya.de}.
 *
 * @param text the address; text that is no address is only converted as far as possible
 * @see <a href="https://www.unicode.org/reports/tr46/">UTS #46, whose non-transitional processing this follows for domains</a>
 */
public record EmailAddress(String text) {
    /** The most characters that the database stores. */
    static final int MAX_STORED = 254;

    private static final String ACE = "xn--";
    private static final String SCHEME = "mailto:";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_DISTANCE = 0xFEE0;

    /** The full stops of Chinese and Japanese keyboards. */
    private static final Pattern STOPS = Pattern.compile("[\\u3002\\uFF61\\uFE52]");

    /** Longer text cannot be an address in any spelling. */
    private static final int MAX_TYPED = 1000;

    static final int MAX_DOMAIN = 253;

    /** The address in any spelling. */
    public static EmailAddress of(String typed) {
        if (typed.length() > MAX_TYPED) {
            return new EmailAddress(typed);
        }
        String text = trimmed(visible(halfWidth(typed)));
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        text = lower(text);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return new EmailAddress(text);
        }
        String local = text.startsWith(SCHEME) ? text.substring(SCHEME.length(), at) : text.substring(0, at);
        String domain = mapped(text.substring(at + 1));
        return new EmailAddress(
                local + "@" + (domain.length() > MAX_DOMAIN ? domain : labels(domain, EmailAddress::ascii)));
    }

    /** All spellings that other programs may hash: with the domain in ASCII, and in Unicode if that differs. */
    public Stream<String> forms() {
        return Stream.of(text, toUnicode()).distinct();
    }

    /** What follows the last @. */
    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** The spelling that people are used to: with the domain in Unicode. */
    public String toUnicode() {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at + 1) + labels(text.substring(at + 1), EmailAddress::unicode);
    }

    private static String halfWidth(String typed) {
        var half = new StringBuilder();
        STOPS.matcher(typed)
                .replaceAll(".")
                .replace('\uFE6B', '@')
                .codePoints()
                .map(c -> c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_DISTANCE : c)
                .forEach(half::appendCodePoint);
        return half.toString();
    }

    /** Without format characters, except joiners in scripts that need them. */
    private static String visible(String typed) {
        var kept = new StringBuilder(typed.length());
        int before = ' ';
        for (int c : typed.codePoints().toArray()) {
            boolean needed = ZeroWidthJoiners.isJoiner(c) && ZeroWidthJoiners.mayFollow(before);
            if (needed || Character.getType(c) != Character.FORMAT) {
                kept.appendCodePoint(c);
                before = c;
            }
        }
        return kept.toString();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFC);
    }

    /** A domain without compatibility characters and without the final dot of the root. */
    private static String mapped(String domain) {
        String mapped = lower(Normalizer.normalize(domain, Form.NFKC));
        int end = mapped.length();
        while (end > 0 && (mapped.charAt(end - 1) == '.' || isBlank(mapped.charAt(end - 1)))) {
            end--;
        }
        return mapped.substring(0, end);
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String labels(String domain, UnaryOperator<String> change) {
        return Stream.of(domain.split("\\.", -1)).map(change).collect(Collectors.joining("."));
    }

    private static String ascii(String label) {
        return label.chars().allMatch(c -> c < 0x80) ? label : ACE + Punycode.encode(label);
    }

    /** Leaves a label unchanged unless encoding the result gives the same label again. */
    private static String unicode(String label) {
        return Optional.of(label)
                .filter(ascii -> ascii.startsWith(ACE))
                .flatMap(ascii -> Punycode.decode(ascii.substring(ACE.length())))
                .filter(decoded -> visible(mapped(decoded)).equals(decoded))
                .filter(decoded -> ascii(decoded).equals(label))
                .orElse(label);
    }
}
