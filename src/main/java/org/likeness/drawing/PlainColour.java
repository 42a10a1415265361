package org.likeness.drawing;

/** One colour that is visible on light and on dark pages: 720 hues, 8 steps of lightness and 4 of chroma. */
final class PlainColour {
    private PlainColour() {}

    static Scene scene(SeedNumbers numbers) {
        double hue = numbers.below(720) / 2.0;
        double lightness = 0.5 + 0.025 * numbers.below(8);
        double chroma = 0.1 + 0.02 * numbers.below(4);
        return Drawing.on(Colour.of(lightness, chroma, hue)).scene();
    }
}
