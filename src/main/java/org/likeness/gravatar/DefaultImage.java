package org.likeness.gravatar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands for somebody who has no picture: one of Gravatar's keywords, or the address of a picture, for which size and
 * rating do not count.
 *
 * @param word the keyword in lower case, or the address
 * @param initials the letters that {@code initials} draws, at most 10 characters; empty where the service finds them itself
 * @param name whose letters {@code initials} draws, at most 200 characters; empty where initials are given, which win
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's default images</a>
 */
public record DefaultImage(String word, String initials, String name) {
    private static final String INITIALS = "initials";
    private static final int LONGEST_INITIALS = 10;
    private static final int LONGEST_NAME = 200;
    private static final List<String> KEYWORDS =
            List.of("404", "mp", "identicon", "monsterid", "wavatar", "retro", "robohash", "blank", INITIALS, "color");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|gif|png)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** @throws IllegalArgumentException when this is not what Gravatar takes */
    public DefaultImage {
        if (!KEYWORDS.contains(word) && !isPictureAddress(word)) {
            throw new IllegalArgumentException("default must be one of " + String.join(", ", KEYWORDS)
                    + ", or the http(s) address of a jpg, jpeg, gif or png on port 80 or 443 without a query, was "
                    + word);
        }
        initials = stripped(INITIALS, initials, LONGEST_INITIALS);
        name = initials.isEmpty() ? stripped("name", name, LONGEST_NAME) : "";
        if (!word.equals(INITIALS) && !(initials + name).isEmpty()) {
            throw new IllegalArgumentException("initials and name are for the default initials, was " + word);
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
            return new DefaultImage("mp", "", "");
        }
        return new DefaultImage(KEYWORDS.contains(lower) ? lower : text, "", "");
    }

    /**
     * These letters, drawn by the service.
     *
     * @throws IllegalArgumentException when they are not 1 to 10 characters, not all blank
     */
    public static DefaultImage initials(String initials) {
        return new DefaultImage(INITIALS, requireSome(INITIALS, initials), "");
    }

    /**
     * The initials of somebody of that name, found and drawn by the service.
     *
     * @throws IllegalArgumentException when it is not 1 to 200 characters, not all blank
     */
    public static DefaultImage initialsOf(String name) {
        return new DefaultImage(INITIALS, "", requireSome("name", name));
    }

    private static String requireSome(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, was '" + text + "'");
        }
        return text;
    }

    private static String stripped(String what, String text, int most) {
        String stripped = text.strip();
        if (stripped.length() > most || CONTROL.matcher(stripped).find() || !HttpAddress.canSay(stripped)) {
            throw new IllegalArgumentException(
                    what + " must be at most " + most + " characters, none of them a control character, was " + text);
        }
        return stripped;
    }

    private static boolean isPictureAddress(String text) {
        try {
            URI uri = new URI(text);
            return HttpAddress.isHttp(uri)
                    && HttpAddress.canSay(text)
                    && (uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && PICTURE.matcher(uri.getRawPath()).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
