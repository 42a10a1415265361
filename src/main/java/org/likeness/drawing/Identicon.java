package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Nine blocks about a middle: four corners alike and four sides alike, each a mirror image of the one before it on the way round.
 * (Four hooks that turn the same way are a sign that nobody wants to be given.) Corners and sides have one of 24 patterns in one
 * of 4 directions, the middle one of 12; with 4 ways to colour them, 360 hues and 24 second hues that makes 3.8 thousand million
 * identicons. On a grid of 16, so that edges are sharp at 16, 32, 80 and many other pixels.
 */
final class Identicon {
    private static final int BLOCK = 4;
    private static final int SIDE = 3 * BLOCK;
    private static final AffineTransform BLOCK_TURN = new AffineTransform(0, 1, -1, 0, BLOCK, 0);
    private static final AffineTransform TURN = new AffineTransform(0, 1, -1, 0, SIDE, 0);
    private static final AffineTransform CORNER_MIRROR = new AffineTransform(0, 1, 1, 0, 0, 0);
    private static final AffineTransform SIDE_MIRROR = new AffineTransform(-1, 0, 0, 1, SIDE, 0);
    private static final AffineTransform ONTO_CANVAS = new AffineTransform(1 / 16.0, 0, 0, 1 / 16.0, 1 / 8.0, 1 / 8.0);

    private final Path2D strong = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private final Path2D light = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private final Numbers numbers;

    Identicon(Numbers numbers) {
        this.numbers = numbers;
    }

    Scene scene() {
        addFour(strong, pattern(), CORNER_MIRROR);
        addFour(oneOfBoth(), new Path2D.Double(pattern(), moved(BLOCK, 0)), SIDE_MIRROR);
        Shape middle = Block.MIDDLES.get(numbers.below(Block.MIDDLES.size()));
        oneOfBoth().append(new Path2D.Double(middle, moved(BLOCK, BLOCK)), false);
        int hue = numbers.below(360);
        int second = hue + 15 * numbers.below(24);
        Drawing drawing = Drawing.on(Colour.of(0.94, 0.025, hue))
                .add(Colour.vivid(0.5, 0.17, hue), strong.createTransformedShape(ONTO_CANVAS));
        if (light.getCurrentPoint() != null) {
            drawing.add(Colour.vivid(0.7, 0.15, second), light.createTransformedShape(ONTO_CANVAS));
        }
        return drawing.scene();
    }

    /** A pattern in one of its directions. */
    private Path2D pattern() {
        var pattern = new Path2D.Double(Block.PATTERNS.get(numbers.below(Block.PATTERNS.size())));
        for (int turns = numbers.below(4); turns > 0; turns--) {
            pattern.transform(BLOCK_TURN);
        }
        return pattern;
    }

    private Path2D oneOfBoth() {
        return numbers.oneIn(2) ? strong : light;
    }

    /** Adds a block and what becomes of it on the other three sides. */
    private void addFour(Path2D path, Path2D block, AffineTransform mirror) {
        var turn = new AffineTransform();
        for (int side = 0; side < 4; side++) {
            path.append(turn.createTransformedShape(block), false);
            turn.concatenate(TURN);
            block.transform(mirror);
        }
    }

    private static AffineTransform moved(int x, int y) {
        return AffineTransform.getTranslateInstance(x, y);
    }
}
