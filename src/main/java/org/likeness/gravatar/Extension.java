package org.likeness.gravatar;

import java.util.Locale;
import java.util.Optional;

/**
 * The ending that an avatar's address may have, for programs that want a name like that of a file. Gravatar documents
 * {@link #JPG}; clients append the others as well.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public enum Extension {
    JPG,
    PNG,
    JPEG,
    GIF,
    WEBP;

    /** The extension of that name in any case, without its dot. */
    public static Optional<Extension> parse(String word) {
        for (Extension extension : values()) {
            if (extension.word().equalsIgnoreCase(word)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when there is no such extension */
    public static Extension of(String word) {
        return parse(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("extension must be jpg, png, jpeg, gif or webp, was " + word));
    }

    /** Its letters in lower case, without a dot. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
