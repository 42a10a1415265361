package org.likeness.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a drawn avatar is drawn from: a hash as lower-case hex, 64 digits of SHA-256 or 32 of MD5. */
public record Seed(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    /** @throws IllegalArgumentException when this is no hash of 32 or 64 lower-case hex digits */
    public Seed {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("seed must be 32 or 64 lower-case hex digits, was " + hex);
        }
    }

    /**
     * The seed of somebody whose e-mail hash is known. An address has two, by MD5 and by SHA-256, and so two pictures.
     *
     * @param hex 32 or 64 digits, in any case
     * @throws IllegalArgumentException when the hash is anything else
     */
    public static Seed ofHash(String hex) {
        return new Seed(hex.toLowerCase(Locale.ROOT));
    }

    /** The seed of any text, a username for example: the SHA-256 of its UTF-8. */
    public static Seed ofText(String text) {
        MessageDigest digest = Numbers.sha256();
        return new Seed(HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8))));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
