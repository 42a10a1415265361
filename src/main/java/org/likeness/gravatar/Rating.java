package org.likeness.gravatar;

import java.util.Locale;
import java.util.Optional;

/**
 * How suitable a picture is for everybody, from {@link #G} for any audience to {@link #X} for adults only.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's ratings</a>
 */
public enum Rating {
    G,
    PG,
    R,
    X;

    /** The rating as an address says it, in any case. */
    public static Optional<Rating> parse(String word) {
        for (Rating rating : values()) {
            if (rating.word().equalsIgnoreCase(word)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when there is no such rating */
    public static Rating of(String word) {
        return parse(word).orElseThrow(() -> new IllegalArgumentException("rating must be g, pg, r or x, was " + word));
    }

    /** The word for it in an address, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
