package org.likeness.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * Initials in white on a colour of the hash, dark enough for everybody to read them; the silhouette where there are no initials,
 * or no font of this machine has them. The letters are outlines, so they are the same in SVG and in PNG, but a machine with
 * other fonts draws them in another way. There are 360 hues in 4 shades.
 */
final class Lettering {
    /** What text needs so that nearly everybody can read it; see WCAG 2.2, success criterion 1.4.3. */
    private static final double READABLE = 4.5;

    private static final double HIGHEST = 0.4;

    /** Where one character has as many strokes as a word, it needs more room to be read at 16 pixels. */
    private static final double HIGHEST_OF_DENSE = 0.58;

    private static final Set<UnicodeScript> DENSE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final double WIDEST = 0.68;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Lettering() {}

    static Scene scene(Numbers numbers, Optional<String> initials) {
        Colour ground = ground(numbers);
        return initials.flatMap(Lettering::placed)
                .map(letters -> Drawing.on(ground).add(Colour.WHITE, letters).scene())
                .orElse(Silhouette.SCENE);
    }

    static Colour ground(Numbers numbers) {
        int hue = numbers.below(360);
        double chroma = numbers.oneOf(0.08, 0.15);
        double lightness = numbers.oneOf(0.5, 0.58);
        Colour ground = Colour.of(lightness, chroma, hue);
        while (ground.contrast(Colour.WHITE) < READABLE) {
            lightness -= 0.01;
            ground = Colour.of(lightness, chroma, hue);
        }
        return ground;
    }

    private static Optional<Shape> placed(String letters) {
        double highest = DENSE.contains(UnicodeScript.of(letters.codePointAt(0))) ? HIGHEST_OF_DENSE : HIGHEST;
        return outline(letters).map(outline -> centred(outline, highest));
    }

    /** The letters, somewhere and of some size. */
    private static Optional<Shape> outline(String letters) {
        try {
            var font = new Font(Font.SANS_SERIF, Font.BOLD, 100);
            if (font.canDisplayUpTo(letters) >= 0) {
                return Optional.empty();
            }
            Shape outline = new TextLayout(letters, font, EXACT).getOutline(null);
            return outline.getBounds2D().isEmpty() ? Optional.empty() : Optional.of(outline);
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.empty(); // a Java without any font says so in one of these ways
        }
    }

    private static Shape centred(Shape letters, double highest) {
        Rectangle2D bounds = letters.getBounds2D();
        double scale = Math.min(highest / bounds.getHeight(), WIDEST / bounds.getWidth());
        return new Path2D.Double(
                letters,
                new AffineTransform(
                        scale, 0, 0, scale, 0.5 - scale * bounds.getCenterX(), 0.5 - scale * bounds.getCenterY()));
    }
}
