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
 * Initials in white on a background from the hash, dark enough to be readable, or in chosen colours; the silhouette if there are
 * no initials, or if no font has them. The letters are drawn as outlines, so SVG and PNG look the same, but other machines may
 * have other fonts. There are 360 hues in 4 shades.
 */
final class InitialsDrawing {
    private static final double MAX_HEIGHT = 0.4;

    /** Characters with many strokes need more room to be readable at 16 pixels. */
    private static final double MAX_HEIGHT_DENSE = 0.58;

    private static final Set<UnicodeScript> DENSE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final double MAX_WIDTH = 0.68;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private InitialsDrawing() {}

    static Scene scene(SeedNumbers numbers, Optional<String> initials, LetterColours colours) {
        Colour ground = colours.background(numbers);
        return initials.flatMap(InitialsDrawing::placed)
                .map(letters -> Drawing.on(ground)
                        .add(colours.lettersOn(ground), letters)
                        .scene())
                .orElse(Silhouette.SCENE);
    }

    private static Optional<Shape> placed(String letters) {
        double maxHeight = DENSE.contains(UnicodeScript.of(letters.codePointAt(0))) ? MAX_HEIGHT_DENSE : MAX_HEIGHT;
        return outline(letters).map(outline -> centred(outline, maxHeight));
    }

    /** The letters at any place and size. */
    private static Optional<Shape> outline(String letters) {
        try {
            var font = new Font(Font.SANS_SERIF, Font.BOLD, 100);
            if (font.canDisplayUpTo(letters) >= 0) {
                return Optional.empty();
            }
            Shape outline = new TextLayout(letters, font, EXACT).getOutline(null);
            return outline.getBounds2D().isEmpty() ? Optional.empty() : Optional.of(outline);
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.empty(); // how a JVM without fonts fails
        }
    }

    private static Shape centred(Shape letters, double maxHeight) {
        Rectangle2D bounds = letters.getBounds2D();
        double scale = Math.min(maxHeight / bounds.getHeight(), MAX_WIDTH / bounds.getWidth());
        return new Path2D.Double(
                letters,
                new AffineTransform(
                        scale, 0, 0, scale, 0.5 - scale * bounds.getCenterX(), 0.5 - scale * bounds.getCenterY()));
    }
}
