package org.likeness.gravatar;

import java.util.Locale;
import java.util.Optional;

/**
 * The audience of a picture, from {@link #G} for everybody to {@link #X} for adults only.
 *
 * <pre>{@code
 * Rating rating = Rating.parse(parameter).orElse(Rating.G);
 * boolean allowed = pictureRating.compareTo(rating) <= 0;
 * }</pre>
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's ratings</a>
 */
public enum Rating {
    G,
    PG,
    R,
    X;

    /** Returns the rating with this name in URLs, in any case. */
    public static Optional<Rating> parse(String word) {
        for (Rating rating : values()) {
            if (rating.word().equalsIgnoreCase(word)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if there is no such rating */
    public static Rating of(String word) {
        return parse(word).orElseThrow(() -> new IllegalArgumentException("rating must be g, pg, r or x, was " + word));
    }

    /** Returns the name in URLs, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
