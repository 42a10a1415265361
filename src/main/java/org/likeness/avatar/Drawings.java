package org.likeness.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.likeness.drawing.Style;
import org.likeness.gravatar.EmailHash;

/**
 * The addresses within this site of avatars drawn in one style: {@code /likeness/drawn/retro/0123456789abcdef0123456789abcdef.svg}. A
 * drawing scales, so there is one address for all sizes.
 */
final class Drawings {
    private static final String FOLDER = "/likeness/drawn/";
    private static final String ENDING = ".svg";
    private static final String SILHOUETTE = FOLDER + Style.MP.word() + ENDING;
    private static final int DIGITS = 32;
    private static final String SALT = "drawing of ";

    private final Style style;
    private final String folder;

    private Drawings(Style style) {
        this.style = style;
        this.folder = FOLDER + style.word() + "/";
    }

    /** @param word a Gravatar keyword or the address of a picture; for what cannot be drawn, the silhouette */
    static Drawings of(String word) {
        return new Drawings(Style.parse(word).orElse(Style.MP));
    }

    /**
     * The drawing of somebody.
     *
     * @param key what it is made of, and the address shows a hash of; empty for the silhouette
     * @param name for initials
     */
    String address(String key, String name) {
        if (key.isEmpty()) {
            return SILHOUETTE;
        }
        return switch (style) {
            case MP, BLANK -> FOLDER + style.word() + ENDING;
            case INITIALS -> folder + digits(key) + ENDING + "?name=" + URLEncoder.encode(ShortName.of(name), UTF_8);
            default -> folder + digits(key) + ENDING;
        };
    }

    /** What a drawing is made of: not the hash of an e-mail, so nobody can look up elsewhere who that is. */
    static String digits(String key) {
        return EmailHash.of(SALT + key, EmailHash.Algorithm.SHA256).hex().substring(0, DIGITS);
    }
}
