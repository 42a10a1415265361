package org.likeness.drawing;

/**
 * The colours of a character: of its coat, of the coat in the shade and in the light, of what it wears, of the ground behind it
 * and of a pattern there. There are 30 hues of coats, 4 of what is worn and 7 of the ground.
 */
record Coat(Colour main, Colour shade, Colour light, Colour accent, Colour ground, Colour pattern) {
    static final Colour INK = new Colour(0x2b2430);
    static final Colour RED = new Colour(0xe0566b);

    /** Fur and skin. */
    static Coat ofFur(Numbers numbers) {
        return of(numbers, 0.17);
    }

    /** Painted metal, in three strengths of colour. */
    static Coat ofMetal(Numbers numbers) {
        return of(numbers, numbers.oneOf(0.03, 0.08, 0.14));
    }

    private static Coat of(Numbers numbers, double chroma) {
        int hue = 12 * numbers.below(30);
        int worn = hue + 60 + 80 * numbers.below(4);
        int behind = hue + 90 + 30 * numbers.below(7);
        return new Coat(
                Colour.vivid(0.7, chroma, hue),
                Colour.vivid(0.55, chroma, hue),
                Colour.of(0.88, 0.45 * chroma, hue),
                Colour.vivid(0.7, 0.18, worn),
                Colour.of(0.9, 0.06, behind),
                Colour.of(0.85, 0.08, behind));
    }
}
