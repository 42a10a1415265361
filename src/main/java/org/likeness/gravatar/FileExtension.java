package org.likeness.gravatar;

import java.util.Locale;
import java.util.Optional;

/**
 * A file extension in the URL of an avatar, for programs that expect one. Gravatar documents {@link #JPG}; clients use the others,
 * too.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public enum FileExtension {
    JPG,
    PNG,
    JPEG,
    GIF,
    WEBP;

    /** Returns the extension with this name in any case, without a dot. */
    public static Optional<FileExtension> parse(String word) {
        for (FileExtension extension : values()) {
            if (extension.word().equalsIgnoreCase(word)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if there is no such extension */
    public static FileExtension of(String word) {
        return parse(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("extension must be jpg, png, jpeg, gif or webp, was " + word));
    }

    /** Returns the extension in lower case, without a dot. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
