package org.likeness.drawing;

/** Eyes, brows, nose and mouth of a wavatar, close enough to the centre to fit into every outline. */
final class WavatarFace {
    private final SeedNumbers numbers;
    private final CharacterColours colours;
    private final Drawing drawing;

    WavatarFace(SeedNumbers numbers, CharacterColours colours, Drawing drawing) {
        this.numbers = numbers;
        this.colours = colours;
        this.drawing = drawing;
    }

    void add() {
        if (numbers.oneIn(3)) {
            drawing.addPair(colours.light(), Shapes.oval(.33, .62, .05, .035));
        }
        brows();
        eyes();
        mouth();
        nose();
    }

    private void brows() {
        switch (numbers.below(4)) {
            case 0 -> drawing.addPair(colours.shade(), Shapes.line(.33, .34, .43, .34, .032));
            case 1 -> drawing.addPair(colours.shade(), Shapes.line(.33, .355, .42, .325, .032));
            case 2 -> drawing.addPair(colours.shade(), Shapes.crescent(.3, .36, .38, .3, .46, .34, .39, .25));
            default -> {}
        }
    }

    private void eyes() {
        double gaze = numbers.oneOf(-1, 0, 1);
        switch (numbers.below(8)) {
            case 0 -> drawing.addPair(CharacterColours.INK, Shapes.circle(.385, .47, .055));
            case 1 ->
                drawing.addPair(CharacterColours.INK, Shapes.oval(.385, .46, .05, .078))
                        .add(Colour.WHITE, Shapes.circle(.4, .43, .02), Shapes.circle(.63, .43, .02));
            case 2 -> {
                new Eye(.39, .46, .092, gaze, 0).addTo(drawing);
                new Eye(.61, .46, .092, gaze, 0).addTo(drawing);
            }
            case 3 -> drawing.addPair(CharacterColours.INK, Shapes.crescent(.32, .49, .39, .38, .46, .49, .39, .43));
            case 4 -> {
                new Eye(.39, .46, .09, gaze, 0).addTo(drawing);
                drawing.add(CharacterColours.INK, Shapes.crescent(.54, .48, .61, .55, .68, .48, .61, .51));
            }
            case 5 ->
                drawing.addPair(Colour.WHITE, Shapes.box(.305, .395, .16, .14, .035))
                        .addPair(CharacterColours.INK, Shapes.box(.35 + .02 * gaze, .43, .075, .075, .02));
            case 6 ->
                drawing.add(CharacterColours.INK, Shapes.line(.39, .47, .61, .47, .025))
                        .addPair(CharacterColours.INK, Shapes.circle(.385, .47, .095))
                        .addPair(Colour.WHITE, Shapes.circle(.385, .47, .07))
                        .addPair(CharacterColours.INK, Shapes.circle(.385, .47, .03));
            default ->
                drawing.addPair(Colour.WHITE, Shapes.bowl(.385, .43, .09, .1))
                        .addPair(CharacterColours.INK, Shapes.bowl(.385, .43, .048, .07));
        }
    }

    private void nose() {
        switch (numbers.below(6)) {
            case 0 -> drawing.add(colours.shade(), Outlines.rounded(.015, .5, .5, .545, .6, .455, .6));
            case 1 -> drawing.add(colours.shade(), Shapes.oval(.5, .57, .045, .03));
            case 2 -> drawing.add(colours.shade(), Shapes.line(.5, .51, .5, .58, .03));
            case 3 -> drawing.addPair(colours.shade(), Shapes.circle(.475, .58, .013));
            case 4 -> drawing.add(colours.accent(), Shapes.circle(.5, .57, .05));
            default -> {}
        }
    }

    private void mouth() {
        switch (numbers.below(8)) {
            case 0 -> drawing.add(CharacterColours.INK, Shapes.crescent(.36, .66, .5, .76, .64, .66, .5, .84));
            case 1 ->
                drawing.add(CharacterColours.INK, Shapes.bowl(.5, .66, .12, .11))
                        .add(CharacterColours.RED, Shapes.oval(.5, .74, .06, .022));
            case 2 -> drawing.add(CharacterColours.INK, Shapes.line(.43, .7, .57, .7, .03));
            case 3 -> drawing.add(CharacterColours.INK, Shapes.oval(.5, .71, .04, .05));
            case 4 ->
                drawing.add(CharacterColours.INK, Shapes.bowl(.5, .66, .13, .12))
                        .add(Colour.WHITE, Shapes.box(.4, .66, .2, .035));
            case 5 -> drawing.add(CharacterColours.INK, Shapes.crescent(.44, .71, .55, .77, .62, .65, .57, .82));
            case 6 -> drawing.addPair(CharacterColours.INK, Shapes.crescent(.4, .67, .45, .74, .5, .67, .45, .79));
            default ->
                drawing.add(CharacterColours.RED, Shapes.oval(.5, .71, .08, .04))
                        .add(CharacterColours.INK, Shapes.crescent(.42, .71, .5, .69, .58, .71, .5, .735));
        }
    }
}
