package org.likeness.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/**
 * A card for address books, in version 3.0, which all of them read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2426">RFC 2426, vCard MIME Directory Profile</a>
 */
record VCard() implements ProfileFormat {
    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";

    @Override
    public Document profile(PublicProfile profile) {
        String name = text(profile.name());
        var card = new StringBuilder();
        Stream.of(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "FN:" + name,
                        "N:;" + name + ";;;", // which part of it is the family's nobody asked
                        "NICKNAME:" + text(profile.username()),
                        "PHOTO;VALUE=uri:" + profile.avatar(),
                        told("NOTE:", text(profile.about()), ""),
                        told("ADR:;;;", text(profile.location()), ";;;"),
                        "URL:" + profile.page(),
                        told("URL:", profile.website().replaceAll("\\R", ""), ""),
                        "UID:" + profile.page(),
                        "END:VCARD")
                .filter(line -> !line.isEmpty())
                .forEach(line -> fold(line, card));
        return Document.of("text/vcard; charset=utf-8", card.toString());
    }

    @Override
    public Document refusal(Refused reason) {
        return Document.plain(reason);
    }

    private static String told(String before, String value, String after) {
        return value.isEmpty() ? "" : before + value + after;
    }

    /** A text as it stands in a value. */
    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Lines are at most 75 bytes long, and no character is on two of them; a line that begins with a blank goes on with the one before. */
    private static void fold(String line, StringBuilder card) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                card.append(END_OF_LINE).append(' ');
                bytes = 1;
            }
            card.append(character);
            bytes += length;
            at += character.length();
        }
        card.append(END_OF_LINE);
    }
}
