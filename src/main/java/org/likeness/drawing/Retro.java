package org.likeness.drawing;

/**
 * A symmetric 8-bit face of 16 by 16 pixels. 5 heads with or without ears, 3 collars, 10 haircuts (6 of them with one of 16
 * fringes), 8 pairs of eyes, 3 of brows, 3 noses, 8 mouths and 3 beards, in 10,800 sets of colours: 56 billion combinations, a
 * few of which look the same, for example because a hat hides the brows. Sharp at 16, 32, 80 and many other sizes.
 */
final class Retro {
    private final SeedNumbers numbers;
    private final RetroColours colours;
    private final Drawing drawing;

    Retro(SeedNumbers numbers) {
        this.numbers = numbers;
        this.colours = RetroColours.of(numbers);
        this.drawing = Drawing.on(colours.ground());
    }

    Scene scene() {
        var hair = new RetroHair(numbers, colours, drawing);
        hair.addBehind();
        body();
        head();
        hair.addBeard();
        new RetroFace(numbers, colours, drawing).add();
        hair.addInFront();
        return drawing.scene();
    }

    private void body() {
        drawing.add(colours.skin().shaded(), PixelArt.of(12, ".....###", ".....###"));
        drawing.add(colours.cloth(), PixelArt.of(14, "...#####", "..######"));
        switch (numbers.below(3)) {
            case 0 -> drawing.add(colours.skin(), PixelArt.of(14, "......##", ".......#"));
            case 1 -> drawing.add(Colour.WHITE, PixelArt.of(14, ".....#..", "......#."));
            default -> drawing.add(colours.cloth().shaded(), PixelArt.of(15, "...#.#.#"));
        }
    }

    private void head() {
        switch (numbers.below(5)) {
            case 0 ->
                head("...#####", "..######", "..######", "..######", "..######", "..######", "...#####", ".....###");
            case 1 ->
                head("..######", "..######", "..######", "..######", "..######", "..######", "..######", "...#####");
            case 2 ->
                head("...#####", "...#####", "...#####", "...#####", "...#####", "...#####", "....####", ".....###");
            case 3 ->
                head("...#####", "...#####", "..######", "..######", "..######", "..######", "..######", "...#####");
            default ->
                head("..######", "..######", "..######", "..######", "...#####", "...#####", "....####", "......##");
        }
        if (numbers.oneIn(2)) {
            drawing.add(colours.skin(), PixelArt.of(7, "..#", "..#"));
        }
    }

    private void head(String... rows) {
        drawing.add(colours.skin(), PixelArt.of(3, "....####", "...#####"));
        drawing.add(colours.skin(), PixelArt.of(5, rows));
    }
}
