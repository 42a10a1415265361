package org.likeness.drawing;

/**
 * A friendly monster. 9 bodies, 9 kinds of headgear, 5 pairs of arms, 3 of feet, 6 markings, 8 kinds of eyes (7 of them look in
 * one of 9 directions) and 9 mouths, in 840 coats (a quarter of them differ only with 5 kinds of headgear): 2.3 billion monsters.
 */
final class Monster {
    private final Drawing drawing;
    private final SeedNumbers numbers;
    private final CharacterColours colours;

    Monster(SeedNumbers numbers) {
        this.numbers = numbers;
        this.colours = CharacterColours.ofFur(numbers);
        this.drawing = Drawing.on(colours.ground());
    }

    Scene scene() {
        headgear();
        arms();
        feet();
        body();
        markings();
        new MonsterFace(numbers, colours, drawing).add();
        return drawing.scene();
    }

    private void headgear() {
        switch (numbers.below(9)) {
            case 0 -> drawing.addPair(colours.accent(), Shapes.crescent(.4, .36, .2, .34, .2, .07, .32, .2));
            case 1 ->
                drawing.addPair(colours.main(), Shapes.circle(.27, .27, .12))
                        .addPair(colours.light(), Shapes.circle(.27, .27, .065));
            case 2 ->
                drawing.addPair(colours.main(), Outlines.rounded(.04, .2, .42, .2, .09, .46, .24))
                        .addPair(colours.light(), Outlines.rounded(.03, .245, .32, .245, .17, .38, .25));
            case 3 ->
                drawing.addPair(colours.shade(), Shapes.line(.42, .28, .33, .12, .03))
                        .addPair(colours.accent(), Shapes.circle(.33, .11, .05));
            case 4 ->
                drawing.add(colours.shade(), Shapes.line(.5, .28, .5, .12, .03))
                        .add(colours.accent(), Shapes.circle(.5, .1, .06));
            case 5 ->
                drawing.add(
                        colours.accent(),
                        Outlines.rounded(.03, .34, .3, .36, .1, .45, .17, .5, .05, .55, .17, .64, .1, .66, .3));
            case 6 ->
                drawing.addPair(colours.main(), Shapes.line(.4, .34, .34, .12, .13))
                        .addPair(colours.light(), Shapes.line(.4, .34, .345, .13, .06));
            case 7 -> drawing.add(colours.accent(), Outlines.rounded(.02, .42, .28, .5, .02, .58, .28));
            default ->
                drawing.add(
                        colours.shade(),
                        Shapes.crescent(.5, .3, .36, .22, .36, .08, .44, .16),
                        Shapes.crescent(.5, .3, .64, .22, .64, .08, .56, .16),
                        Shapes.crescent(.5, .3, .46, .14, .5, .05, .54, .14));
        }
    }

    private void arms() {
        switch (numbers.below(5)) {
            case 0 -> drawing.addPair(colours.shade(), Shapes.line(.26, .64, .1, .5, .09));
            case 1 -> drawing.addPair(colours.shade(), Shapes.line(.26, .62, .11, .74, .09));
            case 2 ->
                drawing.add(colours.shade(), Shapes.line(.26, .64, .1, .48, .09), Shapes.line(.74, .62, .89, .74, .09));
            case 3 -> drawing.addPair(colours.shade(), Shapes.crescent(.3, .56, .02, .5, .1, .8, .12, .64));
            default -> {}
        }
    }

    private void feet() {
        switch (numbers.below(3)) {
            case 0 -> drawing.addPair(colours.shade(), Shapes.oval(.36, .9, .11, .05));
            case 1 -> drawing.addPair(colours.shade(), Shapes.box(.31, .8, .12, .16, .05));
            default ->
                drawing.addPair(colours.shade(), Shapes.oval(.29, .89, .08, .05))
                        .add(colours.shade(), Shapes.oval(.5, .91, .08, .05));
        }
    }

    private void body() {
        drawing.add(
                colours.main(),
                switch (numbers.below(9)) {
                    case 0 -> Outlines.soft(.18, .885, .72, .26, .82, .5, .78, .78, .62, .88);
                    case 1 -> Outlines.soft(.16, .9, .68, .28, .78, .55, .74, .78, .6, .89);
                    case 2 -> Outlines.soft(.18, .9, .67, .25, .71, .42, .81, .62, .8, .8, .64, .89);
                    case 3 -> Outlines.soft(.24, .885, .74, .3, .86, .54, .84, .78, .68, .88);
                    case 4 -> Outlines.rounded(.16, .3, .2, .7, .2, .84, .89, .16, .89);
                    case 5 -> Shapes.box(.2, .2, .6, .69, .15);
                    case 6 -> Outlines.rounded(.02, Outlines.star(.5, .54, .4, .33, 18));
                    case 7 -> Outlines.soft(.17, .84, .71, .26, .79, .5, .8, .8, .77, .92, .69, .84, .6, .92);
                    default -> Outlines.smooth(Outlines.star(.5, .54, .39, .34, 9));
                });
    }

    private void markings() {
        switch (numbers.below(6)) {
            case 0 -> drawing.add(colours.light(), Shapes.oval(.5, .81, .17, .065));
            case 1 ->
                drawing.add(
                        colours.shade(),
                        Shapes.circle(.29, .68, .035),
                        Shapes.circle(.36, .77, .025),
                        Shapes.circle(.72, .7, .04),
                        Shapes.circle(.59, .27, .03));
            case 2 ->
                drawing.add(colours.shade(), Shapes.line(.5, .27, .5, .32, .035))
                        .addPair(colours.shade(), Shapes.line(.43, .28, .435, .31, .03));
            case 3 -> drawing.addPair(colours.light(), Shapes.circle(.27, .57, .04));
            case 4 -> drawing.add(colours.light(), Shapes.circle(.5, .79, .025), Shapes.circle(.5, .86, .02));
            default -> {}
        }
    }
}
