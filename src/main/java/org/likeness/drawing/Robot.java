package org.likeness.drawing;

import java.awt.Shape;

/**
 * The head of a robot. 8 heads, 7 antennas, 6 pairs of ears, 3 shoulders, 5 details, 10 kinds of lamps for eyes in 5 colours and 7
 * mouths, in 840 coats of metal with 3 strengths of colour: 4.4 billion robots.
 */
final class Robot {
    private final Drawing drawing;
    private final SeedNumbers numbers;
    private final CharacterColours colours;

    Robot(SeedNumbers numbers) {
        this.numbers = numbers;
        this.colours = CharacterColours.ofMetal(numbers);
        this.drawing = Drawing.on(colours.ground());
    }

    Scene scene() {
        neck();
        antennas();
        ears();
        drawing.add(colours.main(), head());
        details();
        new RobotFace(numbers, colours, drawing).add();
        return drawing.scene();
    }

    private void neck() {
        drawing.add(colours.shade(), Shapes.box(.41, .76, .18, .2))
                .add(CharacterColours.INK, Shapes.box(.41, .84, .18, .025), Shapes.box(.41, .885, .18, .025));
        switch (numbers.below(3)) {
            case 0 -> drawing.add(colours.accent(), Shapes.box(.2, .92, .6, .2, .08));
            case 1 -> drawing.add(colours.accent(), Shapes.bowl(.5, 1.06, .36, -.14));
            default -> drawing.add(colours.accent(), Outlines.rounded(.04, .3, .92, .7, .92, .86, 1.06, .14, 1.06));
        }
    }

    private void antennas() {
        switch (numbers.below(7)) {
            case 0 ->
                drawing.add(colours.shade(), Shapes.box(.485, .1, .03, .2))
                        .add(colours.accent(), Shapes.circle(.5, .1, .05));
            case 1 ->
                drawing.addPair(colours.shade(), Shapes.line(.4, .28, .31, .1, .028))
                        .addPair(colours.accent(), Shapes.circle(.31, .1, .042));
            case 2 ->
                drawing.add(colours.accent(), Shapes.bowl(.5, .25, .09, -.14))
                        .add(colours.light(), Shapes.circle(.47, .17, .02));
            case 3 ->
                drawing.add(colours.shade(), Shapes.box(.485, .12, .03, .2))
                        .add(colours.accent(), Shapes.oval(.41, .12, .09, .03), Shapes.oval(.59, .12, .09, .03));
            case 4 ->
                drawing.add(
                        colours.shade(),
                        Shapes.box(.42, .13, .16, .03),
                        Shapes.box(.45, .18, .1, .03),
                        Shapes.box(.485, .09, .03, .2));
            case 5 -> drawing.add(colours.accent(), Outlines.rounded(.02, .4, .28, .46, .08, .54, .08, .6, .28));
            default -> {}
        }
    }

    private void ears() {
        switch (numbers.below(6)) {
            case 0 -> drawing.addPair(colours.shade(), Shapes.box(.11, .44, .12, .17, .03));
            case 1 -> drawing.addPair(colours.accent(), Shapes.circle(.2, .52, .09));
            case 2 ->
                drawing.addPair(colours.shade(), Shapes.box(.15, .49, .1, .07))
                        .addPair(colours.accent(), Shapes.box(.1, .41, .06, .23, .025));
            case 3 -> drawing.addPair(colours.shade(), Outlines.rounded(.02, .25, .42, .25, .64, .1, .58, .1, .36));
            case 4 ->
                drawing.addPair(colours.shade(), Shapes.line(.14, .54, .14, .3, .028))
                        .addPair(colours.shade(), Shapes.box(.12, .5, .1, .12, .02))
                        .addPair(colours.accent(), Shapes.circle(.14, .29, .035));
            default -> {}
        }
    }

    private Shape head() {
        return switch (numbers.below(8)) {
            case 0 -> Shapes.box(.2, .24, .6, .56, .07);
            case 1 -> Shapes.box(.2, .24, .6, .56, .2);
            case 2 -> Outlines.rounded(.06, .26, .24, .74, .24, .84, .8, .16, .8);
            case 3 -> Outlines.rounded(.06, .16, .24, .84, .24, .74, .8, .26, .8);
            case 4 -> Outlines.rounded(.05, .3, .23, .7, .23, .86, .52, .7, .81, .3, .81, .14, .52);
            case 5 -> Shapes.joined(Shapes.bowl(.5, .51, .31, -.3), Shapes.box(.19, .42, .62, .38, .06));
            case 6 -> Shapes.circle(.5, .52, .32);
            default -> Shapes.box(.14, .3, .72, .48, .09);
        };
    }

    private void details() {
        switch (numbers.below(5)) {
            case 0 ->
                drawing.addPair(colours.shade(), Shapes.circle(.3, .34, .018))
                        .addPair(colours.shade(), Shapes.circle(.3, .73, .018));
            case 1 -> drawing.add(colours.shade(), Shapes.box(.485, .3, .03, .08));
            case 2 -> drawing.add(colours.light(), Shapes.box(.27, .36, .46, .22, .06));
            case 3 -> drawing.addPair(colours.accent(), Shapes.circle(.28, .63, .035));
            default -> {}
        }
    }
}
