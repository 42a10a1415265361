package org.likeness.portrait;

import org.likeness.gravatar.Rating;

/**
 * What its owner says of a picture.
 *
 * @param words what it shows, one line of at most 200 characters; may be empty
 * @param rating for whom it is
 */
public record Description(String words, Rating rating) {
    /** In characters. */
    public static final int LONGEST = 200;

    /** Nothing is said: it is for everybody. */
    public static final Description NONE = new Description("", Rating.G);

    /** @throws IllegalArgumentException when the words are too long, or more than a line */
    public Description {
        words = words.strip();
        if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("words must be a line of at most " + LONGEST + " characters");
        }
    }
}
