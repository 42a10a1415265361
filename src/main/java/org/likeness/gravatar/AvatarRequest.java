package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request to an avatar server, with the parameters of Gravatar and of similar servers. {@link GravatarUrl} is strict in what it
 * writes; this class is lenient in what it reads: invalid values are ignored, and too large ones are reduced to the maximum.
 *
 * <pre>{@code
 * var request = AvatarRequest.parse("8c87b489...", "s=200&d=retro");
 * request.hash();         // the e-mail hash, if the path is one
 * request.size();         // 200 pixels
 * request.defaultImage(); // retro
 * }</pre>
 *
 * @param who an e-mail hash, or else the path without its file extension, which may be a name that only the server knows
 * @param size of the picture
 * @param defaultImage the image for people without an avatar; if absent, the server decides
 * @param initials the letters for the default image {@code initials}; may be empty
 * @param name the name for the default image {@code initials} if no letters are given; may be empty
 * @param textColour of initials, 0xrrggbb; if absent, the server decides
 * @param background of initials, 0xrrggbb; if absent, the server decides
 * @param rating the highest rating that may be shown
 * @param forcedDefault whether to show the default image to everybody
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
        OptionalInt textColour,
        OptionalInt background,
        Rating rating,
        boolean forcedDefault,
        boolean svg) {

    private static final int MAX_WHO = 1024;
    private static final int MAX_DEFAULT = 2000;
    private static final Set<String> YES = Set.of("y", "yes", "1", "true");

    /** Default images of other servers, with the most similar ones here. */
    private static final Map<String, String> OTHER_DEFAULTS =
            Map.of("letter", "initials", "pagan", "retro", "mmng", "mp");

    /** Sets of robohash.org that are not robots, with the most similar default images here. */
    private static final Map<String, String> OTHER_ROBOTS = Map.of("set2", "monsterid", "set5", "wavatar");

    /** The rest of <code>&amp;amp;</code>, which some clients write between parameters, as if the URL were HTML. */
    private static final String ESCAPED = "amp;";

    /**
     * Reads a request. Never fails.
     *
     * @param path the decoded path after {@code /avatar/}
     * @param query the raw query, null if there is none
     */
    public static AvatarRequest parse(String path, @Nullable String query) {
        var parameters = new HashMap<String, String>();
        read(Objects.requireNonNullElse(query, ""), AvatarRequest::decoded, parameters);
        var named = RequestedPath.parse(path);
        read(named.parameters(), UnaryOperator.identity(), parameters);
        if (!named.isHash()) {
            var other = RequestedPath.parse(parameters.getOrDefault("gravatar_id", ""));
            named = other.isHash() ? other : named;
        }
        return new AvatarRequest(
                shortened(named.who(), MAX_WHO),
                size(first(parameters, "s", "size")),
                defaultImage(first(parameters, "d", "default"), parameters.getOrDefault("robohash", "")),
                shortened(first(parameters, "initials", "letter").strip(), DefaultImage.MAX_INITIALS),
                shortened(parameters.getOrDefault("name", "").strip(), DefaultImage.MAX_NAME),
                colour(parameters.getOrDefault("txt_color", "")),
                colour(parameters.getOrDefault("bg_color", "")),
                Rating.parse(first(parameters, "r", "rating")).orElse(Rating.G),
                YES.contains(first(parameters, "f", "forcedefault").toLowerCase(Locale.ROOT)),
                named.svg());
    }

    /** Returns the requested hash, if it is one. */
    public Optional<EmailHash> hash() {
        return EmailHash.parse(who);
    }

    private static void read(String query, UnaryOperator<String> decoding, Map<String, String> parameters) {
        for (String part : query.split("&", -1)) {
            int mark = part.indexOf('=');
            if (mark > 0) {
                String name = part.substring(0, mark);
                parameters.putIfAbsent(
                        name.startsWith(ESCAPED) ? name.substring(ESCAPED.length()) : name,
                        decoding.apply(part.substring(mark + 1)));
            }
        }
    }

    private static String first(Map<String, String> parameters, String name, String longName) {
        String value = parameters.getOrDefault(name, "");
        return value.isEmpty() ? parameters.getOrDefault(longName, "") : value;
    }

    /** Decodes a value; empty if it is malformed. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static AvatarSize size(String value) {
        int pixels = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return AvatarSize.STANDARD;
            }
            pixels = Math.min(10 * pixels + digit, AvatarSize.MAX_PIXELS);
        }
        return pixels == 0 ? AvatarSize.STANDARD : new AvatarSize(pixels);
    }

    private static Optional<DefaultImage> defaultImage(String value, String robots) {
        if (value.length() > MAX_DEFAULT) {
            return Optional.empty();
        }
        String word = OTHER_DEFAULTS.getOrDefault(value.toLowerCase(Locale.ROOT), value);
        boolean isRobohash = word.equalsIgnoreCase("robohash");
        return DefaultImage.parse(isRobohash ? OTHER_ROBOTS.getOrDefault(robots, word) : word);
    }

    /** Reads a colour of three or six hex digits, with or without a leading {@code #}. */
    private static OptionalInt colour(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        boolean six = digits.length() == 6;
        if ((!six && digits.length() != 3) || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return OptionalInt.empty();
        }
        int value = HexFormat.fromHexDigits(digits);
        return OptionalInt.of(six ? value : 0x11 * ((value & 0xf00) << 8 | (value & 0xf0) << 4 | (value & 0xf)));
    }

    /** Truncates a text without splitting a surrogate pair. */
    private static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
