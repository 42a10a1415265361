package org.likeness.drawing;

import java.awt.Shape;
import java.util.ArrayList;

/**
 * A face of simple geometric shapes. 11 outlines on 7 background patterns, 8 kinds of eyes (3 of them look in one of 3
 * directions), 4 pairs of brows, 6 noses, 8 mouths, with or without cheeks, in 840 coats (a quarter of them differ only with one
 * of the noses): 130 million faces.
 */
final class Wavatar {
    private final Drawing drawing;
    private final SeedNumbers numbers;
    private final CharacterColours colours;

    Wavatar(SeedNumbers numbers) {
        this.numbers = numbers;
        this.colours = CharacterColours.ofFur(numbers);
        this.drawing = Drawing.on(colours.ground());
    }

    Scene scene() {
        pattern();
        drawing.add(colours.main(), outline());
        new WavatarFace(numbers, colours, drawing).add();
        return drawing.scene();
    }

    private void pattern() {
        Colour tone = colours.pattern();
        switch (numbers.below(7)) {
            case 0 -> drawing.add(tone, Shapes.polygon(Outlines.star(.5, .5, .9, .2, 12)));
            case 1 ->
                drawing.add(
                        tone,
                        Shapes.polygon(0, .3, .3, 0, .6, 0, 0, .6),
                        Shapes.polygon(0, .9, .9, 0, 1, 0, 1, .2, .2, 1, 0, 1),
                        Shapes.polygon(.5, 1, 1, .5, 1, .8, .8, 1));
            case 2 -> drawing.add(tone, dots());
            case 3 -> drawing.add(tone, Shapes.box(0, .5, 1, .5));
            case 4 -> drawing.add(tone, Shapes.circle(.5, .5, .48));
            case 5 -> drawing.add(tone, Shapes.box(0, 0, .5, .5), Shapes.box(.5, .5, .5, .5));
            default -> {}
        }
    }

    private static Shape dots() {
        var dots = new ArrayList<Shape>();
        for (double x = .1; x < 1; x += .2) {
            for (double y = .1; y < 1; y += .2) {
                dots.add(Shapes.circle(x, y, .05));
            }
        }
        return Shapes.joined(dots.toArray(Shape[]::new));
    }

    private Shape outline() {
        return switch (numbers.below(11)) {
            case 0 -> Shapes.circle(.5, .52, .37);
            case 1 -> Shapes.box(.16, .18, .68, .68, .1);
            case 2 -> Shapes.box(.16, .18, .68, .68, .3);
            case 3 -> Outlines.rounded(.06, Outlines.regular(.5, .52, .42, 6));
            case 4 -> Outlines.rounded(.04, Outlines.regular(.5, .54, .43, 5));
            case 5 -> Outlines.rounded(.14, .5, -.02, .98, .88, .02, .88);
            case 6 -> Outlines.rounded(.1, .5, .04, .98, .52, .5, 1, .02, .52);
            case 7 -> Outlines.smooth(Outlines.star(.5, .52, .41, .34, 8));
            case 8 -> Outlines.rounded(.05, Outlines.star(.5, .52, .44, .34, 10));
            case 9 -> Outlines.rounded(.15, .1, .16, .9, .16, .78, .9, .22, .9);
            default -> Outlines.soft(.27, .92, .68, .15, .86, .3, .82, .55, .66, .78);
        };
    }
}
