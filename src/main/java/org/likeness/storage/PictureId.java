package org.likeness.storage;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The name of a picture or a set of renditions: 32 hex digits. A random one is never used again, so what lies under it never changes. */
public record PictureId(String hex) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException when these are not 32 lower-case hex digits */
    public PictureId {
        if (!isForm(hex)) {
            throw new IllegalArgumentException("picture id must be 32 lower-case hex digits, was " + hex);
        }
    }

    public static PictureId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new PictureId(HexFormat.of().formatHex(bytes));
    }

    public static Optional<PictureId> parse(String text) {
        return isForm(text) ? Optional.of(new PictureId(text)) : Optional.empty();
    }

    /** Without a pattern: each picture that is served asks. */
    private static boolean isForm(String text) {
        if (text.length() != 2 * BYTES) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
