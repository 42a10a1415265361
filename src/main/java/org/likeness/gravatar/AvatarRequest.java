package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks an avatar server for. The counterpart of {@link GravatarUrl}, which is strict in what it writes: here, whatever a
 * client says wrongly counts as not said, and what is too large as the largest there is.
 *
 * @param who the last part of the path without its ending, as it came: an e-mail hash, or a name that only the server knows
 * @param size of the picture
 * @param defaultImage what is wanted for who has no picture; the server's own choice where absent
 * @param initials what is to be drawn where initials are; may be empty
 * @param name whose initials are to be drawn where none are given; may be empty
 * @param rating the highest that may be shown
 * @param forcedDefault whether the default is wanted also for who has a picture
 * @param svg whether a drawing may be an SVG document
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
 */
public record AvatarRequest(
        String who,
        AvatarSize size,
        Optional<DefaultImage> defaultImage,
        String initials,
        String name,
        Rating rating,
        boolean forcedDefault,
        boolean svg) {

    private static final int LONGEST_WHO = 1024;
    private static final int LONGEST_DEFAULT = 2000;
    private static final int LONGEST_INITIALS = 10;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST = 2048;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String SVG = "svg";

    /** What some clients write between parameters, as if the address were HTML. */
    private static final String ESCAPED = "amp;";

    /**
     * Reads a request; all are good.
     *
     * @param path what stands behind {@code /avatar/}, decoded
     * @param query as it came, null where there is none
     */
    public static AvatarRequest parse(String path, @Nullable String query) {
        int dot = path.lastIndexOf('.');
        String ending = path.substring(dot + 1);
        boolean svg = dot >= 0 && ending.equalsIgnoreCase(SVG);
        boolean known = svg || (dot >= 0 && Extension.parse(ending).isPresent());
        var said = said(query);
        return new AvatarRequest(
                shortened(known ? path.substring(0, dot) : path, LONGEST_WHO),
                size(first(said, "s", "size")),
                Optional.of(first(said, "d", "default"))
                        .filter(word -> word.length() <= LONGEST_DEFAULT)
                        .flatMap(DefaultImage::parse),
                shortened(first(said, "initials", "initials").strip(), LONGEST_INITIALS),
                shortened(first(said, "name", "name").strip(), LONGEST_NAME),
                Rating.parse(first(said, "r", "rating")).orElse(Rating.G),
                first(said, "f", "forcedefault").equalsIgnoreCase("y"),
                svg);
    }

    /** The hash that is asked for, where it is one. */
    public Optional<EmailHash> hash() {
        return EmailHash.parse(who);
    }

    private static Map<String, String> said(@Nullable String query) {
        var said = new HashMap<String, String>();
        for (String part : Objects.requireNonNullElse(query, "").split("&", -1)) {
            int mark = part.indexOf('=');
            if (mark > 0) {
                String name = part.substring(0, mark);
                said.putIfAbsent(
                        name.startsWith(ESCAPED) ? name.substring(ESCAPED.length()) : name,
                        decoded(part.substring(mark + 1)));
            }
        }
        return said;
    }

    private static String first(Map<String, String> said, String name, String longName) {
        String value = said.getOrDefault(name, "");
        return value.isEmpty() ? said.getOrDefault(longName, "") : value;
    }

    /** The text that was meant; none where nobody can tell. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static AvatarSize size(String said) {
        if (!NUMBER.matcher(said).matches()) {
            return AvatarSize.STANDARD;
        }
        String digits = said.replaceFirst("^0+", "");
        if (digits.isEmpty()) {
            return AvatarSize.STANDARD;
        }
        boolean large = digits.length() > String.valueOf(LARGEST).length();
        return new AvatarSize(large ? LARGEST : Math.min(Integer.parseInt(digits), LARGEST));
    }

    /** Not in the middle of a character. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
