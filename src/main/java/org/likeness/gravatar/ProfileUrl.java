package org.likeness.gravatar;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of what somebody tells about themselves at Gravatar. It lies beside the folder of the avatars.
 *
 * @param base where profiles lie, gets the final slash it may lack
 * @param format what a program wants to read; empty for the page that a person reads
 * @param callback the function that takes the JSON, an identifier of ASCII; empty for plain JSON and all other formats
 * @see <a href="https://docs.gravatar.com/api/profiles/">Gravatar's profiles</a>
 */
public record ProfileUrl(URI base, EmailHash hash, Optional<Format> format, Optional<String> callback) {

    /** What a profile can be read as; {@link #QR} is a picture that holds the address of the profile. */
    public enum Format {
        JSON,
        XML,
        PHP,
        VCF,
        QR;

        /** @throws IllegalArgumentException when there is no such format */
        public static Format of(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("format must be json, xml, php, vcf or qr, was " + word));
        }

        /** The ending of the address, without a dot. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NEWER = "https://api.gravatar.com/v3/profiles/";
    private static final int SHA256_DIGITS = 64;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** @throws IllegalArgumentException when base or callback are not what they have to be */
    public ProfileUrl {
        base = HttpAddress.folder(base);
        if (callback.isPresent() && !format.equals(Optional.of(Format.JSON))) {
            throw new IllegalArgumentException("callback must go with json, was with "
                    + format.map(Format::word).orElse("the page"));
        }
        if (callback.isPresent() && !isCallback(callback.get())) {
            throw new IllegalArgumentException(
                    "callback must be one identifier of letters, digits, _ and $, was " + callback.get());
        }
    }

    /** Whether this can be the name of the function that takes the JSON: one identifier of letters, digits, _ and $. */
    public static boolean isCallback(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** The page of the person whose picture that is, at the same service. */
    public static ProfileUrl of(GravatarUrl avatar) {
        return of(avatar.base(), avatar.hash());
    }

    /**
     * The page of a person.
     *
     * @param avatars where the pictures lie, for example {@code https://www.gravatar.com/avatar/}
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    public static ProfileUrl of(URI avatars, EmailHash hash) {
        URI folder = HttpAddress.folder(avatars);
        boolean top = folder.getRawPath().equals("/");
        return new ProfileUrl(top ? folder : folder.resolve(".."), hash, Optional.empty(), Optional.empty());
    }

    /** The same in that format; a callback stays with JSON only. */
    public ProfileUrl withFormat(Format other) {
        return new ProfileUrl(base, hash, Optional.of(other), callback.filter(name -> other == Format.JSON));
    }

    /**
     * The JSON as the argument of that function.
     *
     * @throws IllegalArgumentException when this is not JSON, or that is more than one identifier
     */
    public ProfileUrl withCallback(String function) {
        return new ProfileUrl(base, hash, format, Optional.of(function));
    }

    /**
     * The profile in Gravatar's newer form, JSON.
     *
     * @throws IllegalArgumentException when the hash is MD5, which that form does not know
     */
    public static URI v3(EmailHash hash) {
        if (hash.digits() != SHA256_DIGITS) {
            throw new IllegalArgumentException("hash must be SHA-256 (64 hex digits), was " + hash);
        }
        return URI.create(NEWER + hash);
    }

    /**
     * The profile in Gravatar's newer form, JSON.
     *
     * @param slug the last part of the address of somebody's page, 1 to 100 of letters, digits, {@code . _ -}
     * @throws IllegalArgumentException when it is something else
     */
    public static URI v3(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug must be 1 to 100 letters, digits, dots, _ and -, a letter or digit first, was " + slug);
        }
        return URI.create(NEWER + slug);
    }

    /** The address itself. */
    @Override
    public String toString() {
        return base
                + hash.hex()
                + format.map(known -> "." + known.word()).orElse("")
                + callback.map(function -> "?callback=" + function).orElse("");
    }
}
