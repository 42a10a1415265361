package org.likeness.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Nine blocks: four equal corners, four equal sides and a middle. Going round, each corner or side mirrors the one before.
 * (Rotating them instead could give four hooks that turn the same way: a swastika.) Corners and sides have one of 24 patterns in
 * one of 4 directions, the middle has one of 12. With 4 ways to colour them, 360 hues and 24 second hues, that makes 3.8 billion
 * identicons. The grid has 16 units, so edges are sharp at 16, 32, 80 and many other sizes.
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
    private final SeedNumbers numbers;

    Identicon(SeedNumbers numbers) {
        this.numbers = numbers;
    }

    Scene scene() {
        addFour(strong, pattern(), CORNER_MIRROR);
        addFour(strongOrLight(), new Path2D.Double(pattern(), translation(BLOCK, 0)), SIDE_MIRROR);
        Shape middle = IdenticonBlock.MIDDLES.get(numbers.below(IdenticonBlock.MIDDLES.size()));
        strongOrLight().append(new Path2D.Double(middle, translation(BLOCK, BLOCK)), false);
        int hue = numbers.below(360);
        int second = hue + 15 * numbers.below(24);
        Drawing drawing = Drawing.on(Colour.of(0.94, 0.025, hue))
                .add(Colour.vivid(0.5, 0.17, hue), strong.createTransformedShape(ONTO_CANVAS));
        if (light.getCurrentPoint() != null) {
            drawing.add(Colour.vivid(0.7, 0.15, second), light.createTransformedShape(ONTO_CANVAS));
        }
        return drawing.scene();
    }

    /** A random pattern in a random direction. */
    private Path2D pattern() {
        var pattern = new Path2D.Double(IdenticonBlock.PATTERNS.get(numbers.below(IdenticonBlock.PATTERNS.size())));
        for (int turns = numbers.below(4); turns > 0; turns--) {
            pattern.transform(BLOCK_TURN);
        }
        return pattern;
    }

    private Path2D strongOrLight() {
        return numbers.oneIn(2) ? strong : light;
    }

    /** Adds a block at the top and its mirror images on the other three sides. */
    private void addFour(Path2D path, Path2D block, AffineTransform mirror) {
        var turn = new AffineTransform();
        for (int side = 0; side < 4; side++) {
            path.append(turn.createTransformedShape(block), false);
            turn.concatenate(TURN);
            block.transform(mirror);
        }
    }

    private static AffineTransform translation(int x, int y) {
        return AffineTransform.getTranslateInstance(x, y);
    }
}
