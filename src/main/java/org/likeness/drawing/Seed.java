package org.likeness.drawing;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.likeness.crypto.Sha256;

/** The hash that decides a drawing, as lower-case hex: 64 digits of SHA-256 or 32 of MD5. */
public record Seed(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    /** @throws IllegalArgumentException if this is not 32 or 64 lower-case hex digits */
    public Seed {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("seed must be 32 or 64 lower-case hex digits, was " + hex);
        }
    }

    /**
     * Returns the seed for an e-mail hash. MD5 and SHA-256 of the same address give different pictures.
     *
     * @param hex 32 or 64 digits, in any case
     * @throws IllegalArgumentException if the hash is anything else
     */
    public static Seed ofHash(String hex) {
        return new Seed(hex.toLowerCase(Locale.ROOT));
    }

    /** Returns the seed for any text, for example a username: the SHA-256 of its UTF-8. */
    public static Seed ofText(String text) {
        return new Seed(Sha256.hex(text));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
