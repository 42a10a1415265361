package org.likeness.drawing;

/**
 * The colours of a character: its coat, with a darker and a lighter shade; its accessories; the background and a pattern on it.
 * A coat has one of 30 hues, accessories have one of 4, and the background one of 7.
 */
record CharacterColours(Colour main, Colour shade, Colour light, Colour accent, Colour ground, Colour pattern) {
    static final Colour INK = new Colour(0x2b2430);
    static final Colour RED = new Colour(0xe0566b);

    /** Fur and skin. */
    static CharacterColours ofFur(SeedNumbers numbers) {
        return of(numbers, 0.17);
    }

    /** Painted metal, with one of three strengths of colour. */
    static CharacterColours ofMetal(SeedNumbers numbers) {
        return of(numbers, numbers.oneOf(0.03, 0.08, 0.14));
    }

    private static CharacterColours of(SeedNumbers numbers, double chroma) {
        int hue = 12 * numbers.below(30);
        int accentHue = hue + 60 + 80 * numbers.below(4);
        int groundHue = hue + 90 + 30 * numbers.below(7);
        return new CharacterColours(
                Colour.vivid(0.7, chroma, hue),
                Colour.vivid(0.55, chroma, hue),
                Colour.of(0.88, 0.45 * chroma, hue),
                Colour.vivid(0.7, 0.18, accentHue),
                Colour.of(0.9, 0.06, groundHue),
                Colour.of(0.85, 0.08, groundHue));
    }
}
