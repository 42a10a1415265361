package org.likeness.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.likeness.drawing.Style;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;

/**
 * The addresses within this site of drawn avatars of one style: {@code /likeness/drawn/retro/0123456789abcdef0123456789abcdef.svg}.
 * They are vector graphics, so one address serves all sizes.
 */
final class Drawings {
    private static final String FOLDER = "/likeness/drawn/";
    private static final String EXTENSION = ".svg";
    private static final String SILHOUETTE = FOLDER + Style.MP.word() + EXTENSION;
    private static final int DIGITS = 32;
    private static final String SALT = "drawing of ";

    private final Style style;
    private final String folder;

    private Drawings(Style style) {
        this.style = style;
        this.folder = FOLDER + style.word() + "/";
    }

    /** Drawings in the style of a default image; silhouettes if it is not a style, such as {@code 404} or an address. */
    static Drawings of(DefaultImage image) {
        return new Drawings(Style.parse(image.word()).orElse(Style.MP));
    }

    /**
     * The address of a drawing.
     *
     * @param key determines the drawing; only a hash of it is in the address; empty for the silhouette
     * @param name the name to take initials from
     */
    String address(String key, String name) {
        if (key.isEmpty()) {
            return SILHOUETTE;
        }
        return switch (style) {
            case MP, BLANK -> FOLDER + style.word() + EXTENSION;
            case INITIALS -> folder + digits(key) + EXTENSION + "?name=" + URLEncoder.encode(ShortName.of(name), UTF_8);
            default -> folder + digits(key) + EXTENSION;
        };
    }

    /** The hash of a key, salted: an unsalted e-mail hash would let anybody look the person up on Gravatar. */
    static String digits(String key) {
        return EmailHash.of(SALT + key, EmailHash.Algorithm.SHA256).hex().substring(0, DIGITS);
    }
}
