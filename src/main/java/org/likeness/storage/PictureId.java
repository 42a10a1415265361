package org.likeness.storage;

import java.util.Optional;
import org.likeness.crypto.RandomHex;

/** The id of a picture: 32 hex digits. A random id is never reused, so the files of a picture never change. */
public record PictureId(String hex) {
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException when these are not 32 lower-case hex digits */
    public PictureId {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("picture id must be 32 lower-case hex digits, was " + hex);
        }
    }

    public static PictureId random() {
        return new PictureId(RandomHex.of(BYTES));
    }

    public static Optional<PictureId> parse(String text) {
        return isValid(text) ? Optional.of(new PictureId(text)) : Optional.empty();
    }

    /** Not a regular expression, as this runs for each picture that is served. */
    private static boolean isValid(String text) {
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
