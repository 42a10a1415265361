package org.likeness.storage;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a set of renditions: 32 hex digits of chance, never used again, so what lies under it never changes. */
public record PictureId(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when these are not 32 lower-case hex digits */
    public PictureId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("picture id must be 32 lower-case hex digits, was " + hex);
        }
    }

    public static PictureId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new PictureId(HexFormat.of().formatHex(bytes));
    }

    public static Optional<PictureId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PictureId(text)) : Optional.empty();
    }
}
