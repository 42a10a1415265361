package org.likeness.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.likeness.drawing.Style;
import org.likeness.gravatar.EmailHash;

/** The addresses of drawn avatars within this site. A drawing scales, so there is one address for all sizes. */
final class Drawings {
    /** Below it, the style and what is drawn: {@code identicon/0123456789abcdef0123456789abcdef.svg}. */
    static final String FOLDER = "/likeness/drawn/";

    private static final int DIGITS = 32;

    private Drawings() {}

    /**
     * The drawing of somebody.
     *
     * @param word a Gravatar keyword or the address of a picture; for what cannot be drawn, the silhouette
     * @param key what it is made of; the address shows a hash of it
     * @param name for initials
     */
    static String address(String word, String key, String name) {
        Style style = Style.parse(word).orElse(Style.MP);
        if (style == Style.MP || style == Style.BLANK || (style == Style.INITIALS && name.isBlank())) {
            return FOLDER + style.word() + ".svg";
        }
        String hash = EmailHash.of(key, EmailHash.Algorithm.SHA256).hex().substring(0, DIGITS);
        String address = FOLDER + style.word() + "/" + hash + ".svg";
        return style == Style.INITIALS ? address + "?name=" + URLEncoder.encode(name, UTF_8) : address;
    }
}
