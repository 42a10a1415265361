package org.likeness.drawing;

/** Eyes, brows, nose and mouth of an 8-bit face. */
final class RetroFace {
    private final SeedNumbers numbers;
    private final RetroColours colours;
    private final Drawing drawing;

    RetroFace(SeedNumbers numbers, RetroColours colours, Drawing drawing) {
        this.numbers = numbers;
        this.colours = colours;
        this.drawing = drawing;
    }

    void add() {
        nose();
        mouth();
        brows();
        eyes();
    }

    private void eyes() {
        switch (numbers.below(8)) {
            case 0 -> look("....##", "....##", ".....#");
            case 1 -> look("....##", "....##", "....#");
            case 2 -> drawing.add(RetroColours.INK, PixelArt.of(7, ".....#", ".....#"));
            case 3 -> drawing.add(RetroColours.INK, PixelArt.of(8, "....##"));
            case 4 -> drawing.add(RetroColours.INK, PixelArt.of(7, "...###", "...#.#"));
            case 5 -> look("...###", "...###", "....##");
            case 6 -> {
                drawing.add(RetroColours.INK, PixelArt.of(6, "...####", "..##..##", "...#..#", "...####"));
                drawing.add(RetroColours.INK, PixelArt.of(8, ".....#"));
            }
            default -> drawing.add(RetroColours.INK, PixelArt.of(7, "..######", "...####", "....##"));
        }
    }

    private void brows() {
        switch (numbers.below(3)) {
            case 0 -> drawing.add(colours.hair(), PixelArt.of(5, "....##"));
            case 1 -> drawing.add(colours.hair(), PixelArt.of(5, "....#", ".....#"));
            default -> {}
        }
    }

    private void nose() {
        Colour shade = colours.skin().shaded();
        switch (numbers.below(3)) {
            case 0 -> drawing.add(shade, PixelArt.of(8, ".......#", ".......#"));
            case 1 -> drawing.add(shade, PixelArt.of(9, "......##"));
            default -> {}
        }
    }

    private void mouth() {
        switch (numbers.below(8)) {
            case 0 -> drawing.add(RetroColours.INK, PixelArt.of(10, ".....#", "......##"));
            case 1 -> drawing.add(RetroColours.INK, PixelArt.of(11, ".....###"));
            case 2 ->
                drawing.add(RetroColours.INK, PixelArt.of(10, ".....###"))
                        .add(RetroColours.RED, PixelArt.of(11, "......##"));
            case 3 ->
                drawing.add(RetroColours.INK, PixelArt.of(10, ".....###", ".....###"))
                        .add(Colour.WHITE, PixelArt.of(10, ".....###"));
            case 4 -> drawing.add(RetroColours.RED, PixelArt.of(11, "......##"));
            case 5 -> drawing.add(RetroColours.INK, PixelArt.of(10, "......##", "......##"));
            case 6 -> drawing.add(RetroColours.INK, PixelArt.of(10, "....#", ".....###"));
            default ->
                drawing.add(RetroColours.INK, PixelArt.of(10, "....####")).add(Colour.WHITE, PixelArt.of(11, ".....#"));
        }
    }

    private void look(String upper, String lower, String pupil) {
        drawing.add(Colour.WHITE, PixelArt.of(7, upper, lower));
        drawing.add(RetroColours.INK, PixelArt.of(7, pupil, pupil));
    }
}
