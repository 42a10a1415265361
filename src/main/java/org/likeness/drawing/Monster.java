package org.likeness.drawing;

/**
 * A friendly monster. 9 bodies, 9 things on the head, 5 pairs of arms, 3 of feet, 6 markings, 8 kinds of eyes, 7 of which look in
 * 9 directions, and 9 mouths, in 840 coats, of which a quarter look alike but with 5 of
 * the things on the head: 2.3 thousand million.
 */
final class Monster {
    private final Drawing drawing;
    private final Numbers numbers;
    private final Coat coat;

    Monster(Numbers numbers) {
        this.numbers = numbers;
        this.coat = Coat.ofFur(numbers);
        this.drawing = Drawing.on(coat.ground());
    }

    Scene scene() {
        headgear();
        arms();
        feet();
        body();
        markings();
        new MonsterFace(numbers, coat, drawing).add();
        return drawing.scene();
    }

    private void headgear() {
        switch (numbers.below(9)) {
            case 0 -> drawing.addPair(coat.accent(), Forms.crescent(.4, .36, .2, .34, .2, .07, .32, .2));
            case 1 ->
                drawing.addPair(coat.main(), Forms.circle(.27, .27, .12))
                        .addPair(coat.light(), Forms.circle(.27, .27, .065));
            case 2 ->
                drawing.addPair(coat.main(), Outlines.rounded(.04, .2, .42, .2, .09, .46, .24))
                        .addPair(coat.light(), Outlines.rounded(.03, .245, .32, .245, .17, .38, .25));
            case 3 ->
                drawing.addPair(coat.shade(), Forms.line(.42, .28, .33, .12, .03))
                        .addPair(coat.accent(), Forms.circle(.33, .11, .05));
            case 4 ->
                drawing.add(coat.shade(), Forms.line(.5, .28, .5, .12, .03))
                        .add(coat.accent(), Forms.circle(.5, .1, .06));
            case 5 ->
                drawing.add(
                        coat.accent(),
                        Outlines.rounded(.03, .34, .3, .36, .1, .45, .17, .5, .05, .55, .17, .64, .1, .66, .3));
            case 6 ->
                drawing.addPair(coat.main(), Forms.line(.4, .34, .34, .12, .13))
                        .addPair(coat.light(), Forms.line(.4, .34, .345, .13, .06));
            case 7 -> drawing.add(coat.accent(), Outlines.rounded(.02, .42, .28, .5, .02, .58, .28));
            default ->
                drawing.add(
                        coat.shade(),
                        Forms.crescent(.5, .3, .36, .22, .36, .08, .44, .16),
                        Forms.crescent(.5, .3, .64, .22, .64, .08, .56, .16),
                        Forms.crescent(.5, .3, .46, .14, .5, .05, .54, .14));
        }
    }

    private void arms() {
        switch (numbers.below(5)) {
            case 0 -> drawing.addPair(coat.shade(), Forms.line(.26, .64, .1, .5, .09));
            case 1 -> drawing.addPair(coat.shade(), Forms.line(.26, .62, .11, .74, .09));
            case 2 ->
                drawing.add(coat.shade(), Forms.line(.26, .64, .1, .48, .09), Forms.line(.74, .62, .89, .74, .09));
            case 3 -> drawing.addPair(coat.shade(), Forms.crescent(.3, .56, .02, .5, .1, .8, .12, .64));
            default -> {}
        }
    }

    private void feet() {
        switch (numbers.below(3)) {
            case 0 -> drawing.addPair(coat.shade(), Forms.oval(.36, .9, .11, .05));
            case 1 -> drawing.addPair(coat.shade(), Forms.box(.31, .8, .12, .16, .05));
            default ->
                drawing.addPair(coat.shade(), Forms.oval(.29, .89, .08, .05))
                        .add(coat.shade(), Forms.oval(.5, .91, .08, .05));
        }
    }

    private void body() {
        drawing.add(
                coat.main(),
                switch (numbers.below(9)) {
                    case 0 -> Outlines.soft(.18, .885, .72, .26, .82, .5, .78, .78, .62, .88);
                    case 1 -> Outlines.soft(.16, .9, .68, .28, .78, .55, .74, .78, .6, .89);
                    case 2 -> Outlines.soft(.18, .9, .67, .25, .71, .42, .81, .62, .8, .8, .64, .89);
                    case 3 -> Outlines.soft(.24, .885, .74, .3, .86, .54, .84, .78, .68, .88);
                    case 4 -> Outlines.rounded(.16, .3, .2, .7, .2, .84, .89, .16, .89);
                    case 5 -> Forms.box(.2, .2, .6, .69, .15);
                    case 6 -> Outlines.rounded(.02, Outlines.star(.5, .54, .4, .33, 18));
                    case 7 -> Outlines.soft(.17, .84, .71, .26, .79, .5, .8, .8, .77, .92, .69, .84, .6, .92);
                    default -> Outlines.smooth(Outlines.star(.5, .54, .39, .34, 9));
                });
    }

    private void markings() {
        switch (numbers.below(6)) {
            case 0 -> drawing.add(coat.light(), Forms.oval(.5, .81, .17, .065));
            case 1 ->
                drawing.add(
                        coat.shade(),
                        Forms.circle(.29, .68, .035),
                        Forms.circle(.36, .77, .025),
                        Forms.circle(.72, .7, .04),
                        Forms.circle(.59, .27, .03));
            case 2 ->
                drawing.add(coat.shade(), Forms.line(.5, .27, .5, .32, .035))
                        .addPair(coat.shade(), Forms.line(.43, .28, .435, .31, .03));
            case 3 -> drawing.addPair(coat.light(), Forms.circle(.27, .57, .04));
            case 4 -> drawing.add(coat.light(), Forms.circle(.5, .79, .025), Forms.circle(.5, .86, .02));
            default -> {}
        }
    }
}
