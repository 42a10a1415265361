package org.likeness.gravatar;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URL of a profile at Gravatar or a service that speaks its protocol.
 *
 * <pre>{@code
 * ProfileUrl page = ProfileUrl.of(GravatarUrl.of(hash));         // https://www.gravatar.com/8c87...
 * ProfileUrl json = page.withFormat(ProfileUrl.Format.JSON);     // https://www.gravatar.com/8c87....json
 * URI newer = ProfileUrl.v3(hash);                               // https://api.gravatar.com/v3/profiles/8c87...
 * }</pre>
 *
 * @param base the folder of profiles; a missing final slash is added
 * @param format the format for programs; empty for the HTML page
 * @param callback the JavaScript function for JSONP, an ASCII identifier; empty for plain JSON and all other formats
 * @see <a href="https://docs.gravatar.com/api/profiles/">Gravatar's profiles</a>
 */
public record ProfileUrl(URI base, EmailHash hash, Optional<Format> format, Optional<String> callback) {

    /** The format of a profile; {@link #QR} is a QR code with the URL of the page. */
    public enum Format {
        JSON,
        XML,
        PHP,
        VCF,
        QR;

        /** @throws IllegalArgumentException if there is no such format */
        public static Format of(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("format must be json, xml, php, vcf or qr, was " + word));
        }

        /** Returns the file extension in the URL, without a dot. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String V3 = "https://api.gravatar.com/v3/profiles/";
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** @throws IllegalArgumentException if the base or the callback is invalid */
    public ProfileUrl {
        base = ServiceAddress.folder(base);
        if (callback.isPresent() && !format.equals(Optional.of(Format.JSON))) {
            throw new IllegalArgumentException("callback must go with json, was with "
                    + format.map(Format::word).orElse("the page"));
        }
        if (callback.isPresent() && !isCallback(callback.get())) {
            throw new IllegalArgumentException(
                    "callback must be one identifier of letters, digits, _ and $, was " + callback.get());
        }
    }

    /** Returns whether this is a valid callback: one identifier of letters, digits, _ and $. */
    public static boolean isCallback(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** Returns the page of the person with this avatar, at the same service. */
    public static ProfileUrl of(GravatarUrl avatar) {
        return of(avatar.base(), avatar.hash());
    }

    /**
     * Returns the page of a person.
     *
     * @param avatars the folder of avatars, for example {@code https://www.gravatar.com/avatar/}; profiles are in its parent
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    public static ProfileUrl of(URI avatars, EmailHash hash) {
        URI folder = ServiceAddress.folder(avatars);
        boolean top = folder.getRawPath().equals("/");
        return new ProfileUrl(top ? folder : folder.resolve(".."), hash, Optional.empty(), Optional.empty());
    }

    /** Returns the same profile in another format. A callback is kept for JSON only. */
    public ProfileUrl withFormat(Format other) {
        return new ProfileUrl(base, hash, Optional.of(other), callback.filter(name -> other == Format.JSON));
    }

    /**
     * Returns the JSON as the argument of a function (JSONP).
     *
     * @throws IllegalArgumentException if the format is not JSON, or the function is not an identifier
     */
    public ProfileUrl withCallback(String function) {
        return new ProfileUrl(base, hash, format, Optional.of(function));
    }

    /**
     * Returns the URL of a profile in version 3 of Gravatar's API.
     *
     * @throws IllegalArgumentException if the hash is MD5, which version 3 does not support
     */
    public static URI v3(EmailHash hash) {
        if (hash.algorithm() != EmailHash.Algorithm.SHA256) {
            throw new IllegalArgumentException("hash must be SHA-256 (64 hex digits), was " + hash);
        }
        return URI.create(V3 + hash);
    }

    /**
     * Returns the URL of a profile in version 3 of Gravatar's API.
     *
     * @param slug the last part of the URL of the page: 1 to 100 letters, digits and {@code . _ -}
     * @throws IllegalArgumentException if it is something else
     */
    public static URI v3(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug must be 1 to 100 letters, digits, dots, _ and -, a letter or digit first, was " + slug);
        }
        return URI.create(V3 + slug);
    }

    @Override
    public String toString() {
        return base
                + hash.hex()
                + format.map(known -> "." + known.word()).orElse("")
                + callback.map(function -> "?callback=" + function).orElse("");
    }
}
