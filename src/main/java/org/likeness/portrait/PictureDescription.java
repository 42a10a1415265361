package org.likeness.portrait;

import org.likeness.account.VisibleText;
import org.likeness.gravatar.Rating;

/**
 * How its owner describes a picture.
 *
 * @param words the alt text: one line of at most 200 characters; may be empty
 */
public record PictureDescription(String words, Rating rating) {
    public static final int MAX_LENGTH = 200;

    public static final PictureDescription NONE = new PictureDescription("", Rating.G);

    /** @throws IllegalArgumentException if the words are too long or not a {@linkplain VisibleText#isPlainLine plain line} */
    public PictureDescription {
        words = words.strip();
        if (words.length() > MAX_LENGTH || !VisibleText.isPlainLine(words)) {
            throw new IllegalArgumentException("words must be a line of at most " + MAX_LENGTH + " characters");
        }
    }
}
