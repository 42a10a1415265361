package org.likeness.drawing;

import java.util.OptionalInt;

/**
 * The colours of initials, each as {@code 0xrrggbb}.
 *
 * @param letters if absent, white on a background from the hash, and white or black on a chosen one, whichever is easier to read
 * @param background if absent, a colour from the hash
 */
public record LetterColours(OptionalInt letters, OptionalInt background) {
    /** Colours from the hash. */
    public static final LetterColours OWN = new LetterColours(OptionalInt.empty(), OptionalInt.empty());

    /** The minimum contrast of text; see WCAG 2.2, success criterion 1.4.3. */
    private static final double MIN_CONTRAST = 4.5;

    private static final Colour BLACK = new Colour(0);

    Colour background(SeedNumbers numbers) {
        return background.isPresent() ? new Colour(background.getAsInt()) : ground(numbers);
    }

    Colour lettersOn(Colour ground) {
        if (letters.isPresent()) {
            return new Colour(letters.getAsInt());
        }
        return ground.contrast(Colour.WHITE) < ground.contrast(BLACK) && background.isPresent() ? BLACK : Colour.WHITE;
    }

    private static Colour ground(SeedNumbers numbers) {
        int hue = numbers.below(360);
        double chroma = numbers.oneOf(0.08, 0.15);
        double lightness = numbers.oneOf(0.5, 0.58);
        Colour ground = Colour.of(lightness, chroma, hue);
        while (ground.contrast(Colour.WHITE) < MIN_CONTRAST) {
            lightness -= 0.01;
            ground = Colour.of(lightness, chroma, hue);
        }
        return ground;
    }
}
