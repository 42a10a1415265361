package org.likeness.drawing;

/** Hair, hats and beards of an 8-bit face. */
final class RetroHair {
    private final SeedNumbers numbers;
    private final RetroColours colours;
    private final Drawing drawing;
    private final int cut;

    RetroHair(SeedNumbers numbers, RetroColours colours, Drawing drawing) {
        this.numbers = numbers;
        this.colours = colours;
        this.drawing = drawing;
        this.cut = numbers.below(10);
    }

    void addBehind() {
        switch (cut) {
            case 0 ->
                drawing.add(
                        colours.hair(),
                        PixelArt.of(4, "..#", ".##", ".##", ".##", ".##", ".##", ".##", ".##", ".##", ".##"));
            case 1 -> drawing.add(colours.hair(), PixelArt.of(3, ".###", "####", "####", ".##"));
            default -> {}
        }
    }

    void addInFront() {
        switch (cut) {
            case 0, 1, 2 -> {
                drawing.add(colours.hair(), PixelArt.of(2, "....####", "...#####", "..######"));
                fringe();
            }
            case 3 -> {
                drawing.add(colours.hair(), PixelArt.of(1, "...#.#.#", "...#####", "..######", "..######"));
                fringe();
            }
            case 4 ->
                drawing.add(colours.hair(), PixelArt.of(0, ".......#", "......##", "......##", "......##", "......##"));
            case 5 -> {
                drawing.add(colours.cloth(), PixelArt.of(1, "....####", "...#####", "..######", "..######"));
                drawing.add(colours.cloth().shaded(), PixelArt.of(5, ".#######"));
            }
            case 6 -> {
                drawing.add(colours.hair(), PixelArt.of(0, "......##", "......##", "....####", "...#####", "..######"));
                fringe();
            }
            case 7 -> {
                drawing.add(
                        colours.hair(),
                        PixelArt.of(1, "...##.##", "..######", ".#######", ".#######", ".##", ".##", ".##"));
                fringe();
            }
            case 8 -> {
                drawing.add(colours.hair(), PixelArt.of(2, "....####", "...#####", "..######", "..#", "..#"));
                drawing.add(colours.cloth(), PixelArt.of(4, "..######"));
            }
            default -> {} // bald
        }
    }

    /** Hair over the forehead: any of the four pixels from the temple to the middle. */
    private void fringe() {
        var row = new StringBuilder("..##");
        for (int i = 0; i < 4; i++) {
            row.append(numbers.oneIn(2) ? '#' : '.');
        }
        drawing.add(colours.hair(), PixelArt.of(5, row.toString(), "..#"));
    }

    void addBeard() {
        switch (numbers.below(6)) {
            case 0 -> drawing.add(colours.hair(), PixelArt.of(9, "....####"));
            case 1 ->
                drawing.add(colours.hair(), PixelArt.of(8, "..#", "..##", "..##", "..##", "...#####", "....####"));
            default -> {}
        }
    }
}
