package org.likeness.drawing;

import java.awt.Shape;

/**
 * The head of a robot. 8 heads, 7 antennas, 6 pairs of ears, 3 shoulders, 5 details, 10 kinds of lamps for eyes in 5 lights and 7
 * mouths, in 840 coats of metal in 3 strengths: 4.4 thousand million.
 */
final class Robot {
    private final Drawing drawing;
    private final Numbers numbers;
    private final Coat coat;

    Robot(Numbers numbers) {
        this.numbers = numbers;
        this.coat = Coat.ofMetal(numbers);
        this.drawing = Drawing.on(coat.ground());
    }

    Scene scene() {
        neck();
        antennas();
        ears();
        drawing.add(coat.main(), head());
        details();
        new RobotFace(numbers, coat, drawing).add();
        return drawing.scene();
    }

    private void neck() {
        drawing.add(coat.shade(), Forms.box(.41, .76, .18, .2))
                .add(Coat.INK, Forms.box(.41, .84, .18, .025), Forms.box(.41, .885, .18, .025));
        switch (numbers.below(3)) {
            case 0 -> drawing.add(coat.accent(), Forms.box(.2, .92, .6, .2, .08));
            case 1 -> drawing.add(coat.accent(), Forms.bowl(.5, 1.06, .36, -.14));
            default -> drawing.add(coat.accent(), Outlines.rounded(.04, .3, .92, .7, .92, .86, 1.06, .14, 1.06));
        }
    }

    private void antennas() {
        switch (numbers.below(7)) {
            case 0 ->
                drawing.add(coat.shade(), Forms.box(.485, .1, .03, .2)).add(coat.accent(), Forms.circle(.5, .1, .05));
            case 1 ->
                drawing.addPair(coat.shade(), Forms.line(.4, .28, .31, .1, .028))
                        .addPair(coat.accent(), Forms.circle(.31, .1, .042));
            case 2 ->
                drawing.add(coat.accent(), Forms.bowl(.5, .25, .09, -.14))
                        .add(coat.light(), Forms.circle(.47, .17, .02));
            case 3 ->
                drawing.add(coat.shade(), Forms.box(.485, .12, .03, .2))
                        .add(coat.accent(), Forms.oval(.41, .12, .09, .03), Forms.oval(.59, .12, .09, .03));
            case 4 ->
                drawing.add(
                        coat.shade(),
                        Forms.box(.42, .13, .16, .03),
                        Forms.box(.45, .18, .1, .03),
                        Forms.box(.485, .09, .03, .2));
            case 5 -> drawing.add(coat.accent(), Outlines.rounded(.02, .4, .28, .46, .08, .54, .08, .6, .28));
            default -> {}
        }
    }

    private void ears() {
        switch (numbers.below(6)) {
            case 0 -> drawing.addPair(coat.shade(), Forms.box(.11, .44, .12, .17, .03));
            case 1 -> drawing.addPair(coat.accent(), Forms.circle(.2, .52, .09));
            case 2 ->
                drawing.addPair(coat.shade(), Forms.box(.15, .49, .1, .07))
                        .addPair(coat.accent(), Forms.box(.1, .41, .06, .23, .025));
            case 3 -> drawing.addPair(coat.shade(), Outlines.rounded(.02, .25, .42, .25, .64, .1, .58, .1, .36));
            case 4 ->
                drawing.addPair(coat.shade(), Forms.line(.14, .54, .14, .3, .028))
                        .addPair(coat.shade(), Forms.box(.12, .5, .1, .12, .02))
                        .addPair(coat.accent(), Forms.circle(.14, .29, .035));
            default -> {}
        }
    }

    private Shape head() {
        return switch (numbers.below(8)) {
            case 0 -> Forms.box(.2, .24, .6, .56, .07);
            case 1 -> Forms.box(.2, .24, .6, .56, .2);
            case 2 -> Outlines.rounded(.06, .26, .24, .74, .24, .84, .8, .16, .8);
            case 3 -> Outlines.rounded(.06, .16, .24, .84, .24, .74, .8, .26, .8);
            case 4 -> Outlines.rounded(.05, .3, .23, .7, .23, .86, .52, .7, .81, .3, .81, .14, .52);
            case 5 -> Forms.joined(Forms.bowl(.5, .51, .31, -.3), Forms.box(.19, .42, .62, .38, .06));
            case 6 -> Forms.circle(.5, .52, .32);
            default -> Forms.box(.14, .3, .72, .48, .09);
        };
    }

    private void details() {
        switch (numbers.below(5)) {
            case 0 ->
                drawing.addPair(coat.shade(), Forms.circle(.3, .34, .018))
                        .addPair(coat.shade(), Forms.circle(.3, .73, .018));
            case 1 -> drawing.add(coat.shade(), Forms.box(.485, .3, .03, .08));
            case 2 -> drawing.add(coat.light(), Forms.box(.27, .36, .46, .22, .06));
            case 3 -> drawing.addPair(coat.accent(), Forms.circle(.28, .63, .035));
            default -> {}
        }
    }
}
