package org.likeness.drawing;

import java.awt.Shape;
import java.util.ArrayList;

/**
 * A face of plain geometry. 11 outlines before 7 patterns, 8 kinds of eyes, 3 of which look in 3 directions, 4 pairs of brows, 6
 * noses, 8 mouths, with or without cheeks, in 840 coats, of which a quarter look alike but with
 * one of the noses: 130 million.
 */
final class Wavatar {
    private final Drawing drawing;
    private final Numbers numbers;
    private final Coat coat;

    Wavatar(Numbers numbers) {
        this.numbers = numbers;
        this.coat = Coat.ofFur(numbers);
        this.drawing = Drawing.on(coat.ground());
    }

    Scene scene() {
        pattern();
        drawing.add(coat.main(), outline());
        new WavatarFace(numbers, coat, drawing).add();
        return drawing.scene();
    }

    private void pattern() {
        Colour tone = coat.pattern();
        switch (numbers.below(7)) {
            case 0 -> drawing.add(tone, Forms.polygon(Outlines.star(.5, .5, .9, .2, 12)));
            case 1 ->
                drawing.add(
                        tone,
                        Forms.polygon(0, .3, .3, 0, .6, 0, 0, .6),
                        Forms.polygon(0, .9, .9, 0, 1, 0, 1, .2, .2, 1, 0, 1),
                        Forms.polygon(.5, 1, 1, .5, 1, .8, .8, 1));
            case 2 -> drawing.add(tone, dots());
            case 3 -> drawing.add(tone, Forms.box(0, .5, 1, .5));
            case 4 -> drawing.add(tone, Forms.circle(.5, .5, .48));
            case 5 -> drawing.add(tone, Forms.box(0, 0, .5, .5), Forms.box(.5, .5, .5, .5));
            default -> {}
        }
    }

    private static Shape dots() {
        var dots = new ArrayList<Shape>();
        for (double x = .1; x < 1; x += .2) {
            for (double y = .1; y < 1; y += .2) {
                dots.add(Forms.circle(x, y, .05));
            }
        }
        return Forms.joined(dots.toArray(Shape[]::new));
    }

    private Shape outline() {
        return switch (numbers.below(11)) {
            case 0 -> Forms.circle(.5, .52, .37);
            case 1 -> Forms.box(.16, .18, .68, .68, .1);
            case 2 -> Forms.box(.16, .18, .68, .68, .3);
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
