package org.likeness.gravatar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for somebody who has no picture: one of Gravatar's keywords, or the address of a picture.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's default images</a>
 */
public record DefaultImage(String word) {
    private static final Set<String> KEYWORDS =
            Set.of("404", "mp", "identicon", "monsterid", "wavatar", "retro", "robohash", "blank", "initials", "color");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|gif|png)", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException when the word is neither a keyword nor an address that Gravatar takes */
    public DefaultImage {
        if (!KEYWORDS.contains(word) && !isPictureAddress(word)) {
            throw new IllegalArgumentException("default must be one of 404, mp, identicon, monsterid, wavatar, retro,"
                    + " robohash, blank, initials, color, or the http(s) address of a jpg, jpeg, gif or png without"
                    + " a query, was " + word);
        }
    }

    /** The default that a keyword in any case, its older names {@code mm} and {@code mystery} or an address names. */
    public static Optional<DefaultImage> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when the text is neither a keyword nor an address that Gravatar takes */
    public static DefaultImage of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("mm") || lower.equals("mystery")) {
            return new DefaultImage("mp");
        }
        return new DefaultImage(KEYWORDS.contains(lower) ? lower : text);
    }

    private static boolean isPictureAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
            return http
                    && port
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && PICTURE.matcher(uri.getRawPath()).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
