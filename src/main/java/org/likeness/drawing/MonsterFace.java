package org.likeness.drawing;

/** Eyes and mouth of a monster. */
final class MonsterFace {
    private final SeedNumbers numbers;
    private final CharacterColours colours;
    private final Drawing drawing;
    private final double gazeX;
    private final double gazeY;

    MonsterFace(SeedNumbers numbers, CharacterColours colours, Drawing drawing) {
        this.numbers = numbers;
        this.colours = colours;
        this.drawing = drawing;
        this.gazeX = numbers.oneOf(-1, 0, 1);
        this.gazeY = numbers.oneOf(-0.7, 0, 0.7);
    }

    void add() {
        eyes();
        mouth();
    }

    private void eyes() {
        switch (numbers.below(8)) {
            case 0 -> eye(.5, .43, .15);
            case 1 -> pair(.37, .43, .1);
            case 2 -> pair(.412, .42, .088);
            case 3 -> {
                pair(.33, .46, .075);
                eye(.5, .37, .09);
            }
            case 4 -> {
                eye(.39, .42, .12);
                eye(.63, .45, .08);
            }
            case 5 -> {
                pair(.37, .44, .1);
                drawing.addPair(colours.shade(), Shapes.bowl(.37, .42, .105, -.09));
            }
            case 6 ->
                drawing.addPair(CharacterColours.INK, Shapes.circle(.37, .45, .055))
                        .add(Colour.WHITE, Shapes.circle(.385, .435, .018), Shapes.circle(.645, .435, .018));
            default -> {
                drawing.addPair(colours.main(), Shapes.line(.38, .32, .34, .17, .08));
                pair(.335, .17, .09);
            }
        }
    }

    private void pair(double x, double y, double radius) {
        eye(x, y, radius);
        eye(1 - x, y, radius);
    }

    private void eye(double x, double y, double radius) {
        new Eye(x, y, radius, gazeX, gazeY).addTo(drawing);
    }

    private void mouth() {
        switch (numbers.below(9)) {
            case 0 -> smile();
            case 1 ->
                drawing.add(CharacterColours.INK, Shapes.bowl(.5, .6, .14, .13))
                        .add(CharacterColours.RED, Shapes.oval(.5, .695, .07, .026));
            case 2 ->
                drawing.add(CharacterColours.INK, Shapes.bowl(.5, .6, .16, .13))
                        .add(Colour.WHITE, Shapes.box(.39, .6, .1, .05, .015), Shapes.box(.51, .6, .1, .05, .015));
            case 3 -> {
                smile();
                drawing.addPair(Colour.WHITE, Outlines.rounded(.008, .39, .625, .455, .655, .42, .72));
            }
            case 4 -> drawing.add(CharacterColours.INK, Shapes.oval(.5, .65, .05, .06));
            case 5 -> {
                smile();
                drawing.add(Colour.WHITE, Shapes.box(.53, .655, .06, .06, .015));
            }
            case 6 -> drawing.addPair(CharacterColours.INK, Shapes.crescent(.38, .61, .44, .69, .5, .61, .44, .74));
            case 7 -> {
                drawing.add(CharacterColours.RED, Shapes.line(.56, .67, .56, .73, .085));
                smile();
            }
            default ->
                drawing.add(CharacterColours.INK, Shapes.box(.33, .59, .34, .12, .05))
                        .add(
                                Colour.WHITE,
                                Shapes.polygon(.36, .6, .42, .6, .39, .65),
                                Shapes.polygon(.43, .6, .49, .6, .46, .65),
                                Shapes.polygon(.51, .6, .57, .6, .54, .65),
                                Shapes.polygon(.58, .6, .64, .6, .61, .65),
                                Shapes.polygon(.4, .7, .46, .7, .43, .655),
                                Shapes.polygon(.54, .7, .6, .7, .57, .655));
        }
    }

    private void smile() {
        drawing.add(CharacterColours.INK, Shapes.crescent(.35, .6, .5, .71, .65, .6, .5, .8));
    }
}
