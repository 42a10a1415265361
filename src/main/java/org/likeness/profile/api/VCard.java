package org.likeness.profile.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Stream;

/**
 * A vCard 3.0, the version that all address books read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2426">RFC 2426, vCard MIME Directory Profile</a>
 */
record VCard() implements ProfileFormat {
    private static final int MAX_LINE_BYTES = 75;
    private static final String LINE_BREAK = "\r\n";

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        String name = escaped(profile.name());
        var card = new StringBuilder();
        Stream.of(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:" + name,
                        "N:" + structured(profile.name()),
                        "NICKNAME:" + escaped(profile.username()),
                        photo(profile),
                        ifPresent("NOTE:", escaped(profile.about()), ""),
                        ifPresent("ADR:;;;", escaped(profile.location()), ";;;"),
                        "URL:" + profile.page(),
                        ifPresent("URL:", profile.website().replaceAll("\\R", ""), ""),
                        "UID:" + profile.page(),
                        "END:VCARD")
                .filter(line -> !line.isEmpty())
                .forEach(line -> fold(line, card));
        return ResponseDocument.of("text/vcard; charset=utf-8", card.toString()).named(profile.username() + ".vcf");
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return ResponseDocument.plain(reason);
    }

    /**
     * Family name; given names. Nobody is asked for them, so the last word of a name in an alphabet is taken for the family name, which
     * is right for most people; address books show the whole name anyway.
     */
    private static String structured(String name) {
        int last = name.strip().lastIndexOf(' ');
        boolean alphabetic = name.codePoints().noneMatch(Character::isIdeographic);
        return last < 0 || !alphabetic
                ? ";" + escaped(name) + ";;;"
                : escaped(name.strip().substring(last + 1)) + ";"
                        + escaped(name.strip().substring(0, last).strip()) + ";;;";
    }

    private static String photo(PublicProfile profile) {
        return profile.photo()
                .get()
                .map(photo -> "PHOTO;ENCODING=b;TYPE=" + photo.type() + ":"
                        + Base64.getEncoder().encodeToString(photo.bytes()))
                .orElse("PHOTO;VALUE=uri:" + profile.avatar());
    }

    private static String ifPresent(String before, String value, String after) {
        return value.isEmpty() ? "" : before + value + after;
    }

    /** Escapes a text value. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds a line into lines of at most 75 bytes without splitting characters. Continuation lines begin with a blank. */
    private static void fold(String line, StringBuilder card) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(UTF_8).length;
            if (bytes + length > MAX_LINE_BYTES) {
                card.append(LINE_BREAK).append(' ');
                bytes = 1;
            }
            card.append(character);
            bytes += length;
            at += character.length();
        }
        card.append(LINE_BREAK);
    }
}
