package org.likeness.gravatar;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The image for people without an avatar: one of Gravatar's keywords, or the URL of a picture, which is shown regardless of size and
 * rating.
 *
 * <pre>{@code
 * DefaultImage.of("identicon");
 * DefaultImage.of("https://example.com/anonymous.png");
 * DefaultImage.initialsOf("Jane Doe");
 * }</pre>
 *
 * @param word the keyword in lower case, or the URL; converted to ASCII
 * @param initials the letters for {@code initials}, at most 10 characters; if empty, the service derives them
 * @param name the name for {@code initials}, at most 200 characters; ignored if initials are given
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's default images</a>
 */
public record DefaultImage(String word, String initials, String name) {
    private static final String INITIALS = "initials";
    static final int MAX_INITIALS = 10;
    static final int MAX_NAME = 200;
    private static final List<String> KEYWORDS =
            List.of("404", "mp", "identicon", "monsterid", "wavatar", "retro", "robohash", "blank", INITIALS, "color");

    /** Describes the valid values, for error messages. */
    public static final String ALLOWED = "one of " + String.join(", ", KEYWORDS)
            + ", or the http(s) address of a jpg, jpeg, gif or png on port 80 or 443 without a query";

    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|gif|png)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** @throws IllegalArgumentException if Gravatar does not accept this */
    public DefaultImage {
        word = KEYWORDS.contains(word) ? word : pictureUrl(word);
        initials = stripped(INITIALS, initials, MAX_INITIALS);
        name = initials.isEmpty() ? stripped("name", name, MAX_NAME) : "";
        if (!word.equals(INITIALS) && !(initials + name).isEmpty()) {
            throw new IllegalArgumentException("initials and name are for the default initials, was " + word);
        }
    }

    /** Reads a keyword in any case, an older name of {@code mp} ({@code mm} or {@code mystery}), or a URL. */
    public static Optional<DefaultImage> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if the text is neither a keyword nor a URL that Gravatar accepts */
    public static DefaultImage of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("mm") || lower.equals("mystery")) {
            return new DefaultImage("mp", "", "");
        }
        return new DefaultImage(KEYWORDS.contains(lower) ? lower : text, "", "");
    }

    /**
     * Returns a drawing of these letters.
     *
     * @throws IllegalArgumentException if they are blank or longer than 10 characters
     */
    public static DefaultImage initials(String initials) {
        return new DefaultImage(INITIALS, requireNotBlank(INITIALS, initials), "");
    }

    /**
     * Returns a drawing of the initials of this name, which the service derives.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public static DefaultImage initialsOf(String name) {
        return new DefaultImage(INITIALS, "", requireNotBlank("name", name));
    }

    private static String requireNotBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, was '" + text + "'");
        }
        return text;
    }

    private static String stripped(String what, String text, int max) {
        String stripped = text.strip();
        if (stripped.length() > max || CONTROL.matcher(stripped).find() || !ServiceAddress.isEncodable(stripped)) {
            throw new IllegalArgumentException(
                    what + " must be at most " + max + " characters, none of them a control character, was " + text);
        }
        return stripped;
    }

    private static String pictureUrl(String text) {
        return ServiceAddress.ascii(text)
                .filter(DefaultImage::isPictureUrl)
                .orElseThrow(() -> new IllegalArgumentException("default must be " + ALLOWED + ", was " + text));
    }

    private static boolean isPictureUrl(String ascii) {
        URI uri = URI.create(ascii);
        return ServiceAddress.isHttp(uri)
                && (uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443)
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && PICTURE.matcher(uri.getRawPath()).matches();
    }
}
