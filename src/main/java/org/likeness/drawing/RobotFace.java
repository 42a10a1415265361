package org.likeness.drawing;

/** Lamps and loudspeaker of a robot, its eyes and mouth. */
final class RobotFace {
    private final SeedNumbers numbers;
    private final CharacterColours colours;
    private final Drawing drawing;
    private final Colour glow;

    RobotFace(SeedNumbers numbers, CharacterColours colours, Drawing drawing) {
        this.numbers = numbers;
        this.colours = colours;
        this.drawing = drawing;
        this.glow = Colour.of(.87, .15, numbers.oneOf(25, 85, 145, 195, 330));
    }

    void add() {
        eyes();
        mouth();
    }

    private void eyes() {
        switch (numbers.below(8)) {
            case 0 ->
                drawing.addPair(CharacterColours.INK, Shapes.circle(.37, .47, .1))
                        .addPair(glow, Shapes.circle(.37, .47, .065))
                        .add(Colour.WHITE, Shapes.circle(.39, .445, .018), Shapes.circle(.65, .445, .018));
            case 1 ->
                drawing.addPair(CharacterColours.INK, Shapes.box(.28, .39, .17, .16, .03))
                        .addPair(glow, Shapes.box(.325, .43, .08, .08, .01));
            case 2 ->
                drawing.add(CharacterColours.INK, Shapes.box(.25, .4, .5, .15, .07))
                        .add(glow, Shapes.circle(numbers.oneOf(.36, .5, .64), .475, .05));
            case 3 ->
                drawing.add(CharacterColours.INK, Shapes.circle(.5, .46, .14))
                        .add(glow, Shapes.circle(.5, .46, .09))
                        .add(CharacterColours.INK, Shapes.circle(.5, .46, .045));
            case 4 ->
                drawing.add(CharacterColours.INK, Shapes.circle(.37, .46, .11), Shapes.box(.55, .4, .16, .13, .02))
                        .add(glow, Shapes.circle(.37, .46, .07), Shapes.box(.59, .435, .08, .06))
                        .add(Colour.WHITE, Shapes.circle(.395, .435, .02));
            case 5 ->
                drawing.add(CharacterColours.INK, Shapes.box(.25, .38, .5, .18, .05))
                        .addPair(glow, Shapes.crescent(.31, .5, .375, .37, .44, .5, .375, .44));
            case 6 -> {
                drawing.addPair(colours.shade(), Shapes.circle(.37, .47, .11));
                new Eye(.37, .47, .085, 0, 0).addTo(drawing);
                new Eye(.63, .47, .085, 0, 0).addTo(drawing);
            }
            default ->
                drawing.add(CharacterColours.INK, Shapes.box(.25, .39, .5, .16, .03))
                        .addPair(glow, Shapes.box(.32, .42, .1, .1));
        }
    }

    private void mouth() {
        switch (numbers.below(7)) {
            case 0 -> {
                drawing.add(CharacterColours.INK, Shapes.box(.34, .64, .32, .09, .03));
                for (int i = 0; i < 5; i++) {
                    drawing.add(colours.light(), Shapes.box(.365 + .056 * i, .655, .03, .06));
                }
            }
            case 1 -> drawing.add(CharacterColours.INK, Shapes.crescent(.36, .65, .5, .7, .64, .65, .5, .8));
            case 2 -> drawing.add(CharacterColours.INK, Shapes.line(.4, .69, .6, .69, .035));
            case 3 ->
                drawing.add(CharacterColours.INK, Shapes.box(.33, .63, .34, .11, .05))
                        .add(
                                glow,
                                Shapes.polygon(
                                        .37, .68, .42, .68, .45, .645, .5, .715, .54, .66, .56, .68, .63, .68, .63,
                                        .695, .55, .695, .54, .685, .5, .74, .45, .67, .43, .695, .37, .695));
            case 4 ->
                drawing.add(CharacterColours.INK, Shapes.circle(.5, .69, .03))
                        .addPair(CharacterColours.INK, Shapes.circle(.41, .69, .03));
            case 5 ->
                drawing.add(CharacterColours.INK, Shapes.bowl(.5, .63, .13, .12))
                        .add(Colour.WHITE, Shapes.box(.4, .63, .2, .035));
            default ->
                drawing.add(
                        colours.shade(),
                        Shapes.box(.36, .63, .28, .03),
                        Shapes.box(.36, .675, .28, .03),
                        Shapes.box(.36, .72, .28, .03));
        }
    }
}
