package org.likeness.drawing;

/**
 * A face of an old game, of 16 by 16 large pixels, left and right alike. 5 heads, 10 cuts of hair with 16 fringes, 8 pairs of
 * eyes, 3 of brows, 3 noses, 8 mouths and 3 beards in 10 colours of skin, 10 of hair, 12 of cloth and 12 behind: more than
 * ten thousand million faces, sharp at 16, 32, 80 and many other pixels.
 */
final class Retro {
    private static final Colour INK = new Colour(0x221c26);
    private static final Colour RED = new Colour(0xd1495b);
    private static final int[] SKINS = {
        0xffdbc4, 0xf6c7a1, 0xe8ac7e, 0xc98a5b, 0xa36c45, 0x80543a, 0x9fd38c, 0x8cc4e8, 0xc7a6e6, 0xe58aa4
    };
    private static final int[] HAIRS = {
        0x2d2a32, 0x4a3226, 0x7a4a2b, 0xa8672f, 0xd9a441, 0xf0d77b, 0xc4502f, 0x8d99a6, 0x4f63b6, 0xb1478f
    };

    private final Numbers numbers;
    private final Colour skin;
    private final Colour shade;
    private final Colour hair;
    private final Colour cloth;
    private final Drawing drawing;

    Retro(Numbers numbers) {
        this.numbers = numbers;
        int hue = 90 + 25 * numbers.below(12); // no skin has these
        this.drawing = Drawing.on(Colour.of(0.86, 0.08, hue));
        this.cloth = Colour.of(0.55, 0.15, hue + 60 + 30 * numbers.below(9));
        this.skin = new Colour(SKINS[numbers.below(SKINS.length)]);
        this.shade = skin.shaded();
        this.hair = new Colour(HAIRS[numbers.below(HAIRS.length)]);
    }

    Scene scene() {
        int cut = numbers.below(10);
        hairBehind(cut);
        body();
        head();
        mouth();
        beard();
        eyes();
        hairInFront(cut);
        return drawing.scene();
    }

    private void body() {
        drawing.add(shade, PixelArt.of(12, ".....###", ".....###"));
        drawing.add(cloth, PixelArt.of(14, "...#####", "..######"));
        switch (numbers.below(3)) {
            case 0 -> drawing.add(skin, PixelArt.of(14, "......##", ".......#"));
            case 1 -> drawing.add(Colour.WHITE, PixelArt.of(14, ".....#..", "......#."));
            default -> drawing.add(cloth.shaded(), PixelArt.of(15, "...#.#.#"));
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
            drawing.add(skin, PixelArt.of(7, "..#", "..#"));
        }
    }

    private void head(String... rows) {
        drawing.add(skin, PixelArt.of(3, "....####", "...#####"));
        drawing.add(skin, PixelArt.of(5, rows));
    }

    private void eyes() {
        switch (numbers.below(8)) {
            case 0 -> look("....##", "....##", ".....#");
            case 1 -> look("....##", "....##", "....#");
            case 2 -> drawing.add(INK, PixelArt.of(7, ".....#", ".....#"));
            case 3 -> drawing.add(INK, PixelArt.of(8, "....##"));
            case 4 -> drawing.add(INK, PixelArt.of(7, "...###", "...#.#"));
            case 5 -> look("...###", "...###", "....##");
            case 6 -> {
                drawing.add(INK, PixelArt.of(6, "...####", "..##..##", "...#..#", "...####"));
                drawing.add(INK, PixelArt.of(8, ".....#"));
            }
            default -> drawing.add(INK, PixelArt.of(7, "..######", "...####", "....##"));
        }
        switch (numbers.below(3)) {
            case 0 -> drawing.add(hair, PixelArt.of(5, "....##"));
            case 1 -> drawing.add(hair, PixelArt.of(5, "....#", ".....#"));
            default -> {}
        }
        switch (numbers.below(3)) {
            case 0 -> drawing.add(shade, PixelArt.of(8, ".......#", ".......#"));
            case 1 -> drawing.add(shade, PixelArt.of(9, "......##"));
            default -> {}
        }
    }

    private void look(String upper, String lower, String pupil) {
        drawing.add(Colour.WHITE, PixelArt.of(7, upper, lower));
        drawing.add(INK, PixelArt.of(7, pupil, pupil));
    }

    private void mouth() {
        switch (numbers.below(8)) {
            case 0 -> drawing.add(INK, PixelArt.of(10, ".....#", "......##"));
            case 1 -> drawing.add(INK, PixelArt.of(11, ".....###"));
            case 2 -> drawing.add(INK, PixelArt.of(10, ".....###")).add(RED, PixelArt.of(11, "......##"));
            case 3 ->
                drawing.add(INK, PixelArt.of(10, ".....###", ".....###"))
                        .add(Colour.WHITE, PixelArt.of(10, ".....###"));
            case 4 -> drawing.add(RED, PixelArt.of(11, "......##"));
            case 5 -> drawing.add(INK, PixelArt.of(10, "......##", "......##"));
            case 6 -> drawing.add(INK, PixelArt.of(10, "....#", ".....###"));
            default -> drawing.add(INK, PixelArt.of(10, "....####")).add(Colour.WHITE, PixelArt.of(11, ".....#"));
        }
    }

    private void beard() {
        switch (numbers.below(6)) {
            case 0 -> drawing.add(hair, PixelArt.of(9, "....####"));
            case 1 -> drawing.add(hair, PixelArt.of(8, "..#", "..##", "..##", "..##.", "...#####", "....####"));
            default -> {}
        }
    }

    private void hairBehind(int cut) {
        switch (cut) {
            case 0 ->
                drawing.add(hair, PixelArt.of(4, "..#", ".##", ".##", ".##", ".##", ".##", ".##", ".##", ".##", ".##"));
            case 1 -> drawing.add(hair, PixelArt.of(3, ".###", "####", "####", ".##"));
            default -> {}
        }
    }

    private void hairInFront(int cut) {
        switch (cut) {
            case 0, 1, 2 -> {
                drawing.add(hair, PixelArt.of(2, "....####", "...#####", "..######"));
                fringe();
            }
            case 3 -> {
                drawing.add(hair, PixelArt.of(1, "...#.#.#", "...#####", "..######", "..######"));
                fringe();
            }
            case 4 -> drawing.add(hair, PixelArt.of(0, ".......#", "......##", "......##", "......##", "......##"));
            case 5 -> {
                drawing.add(cloth, PixelArt.of(1, "....####", "...#####", "..######", "..######"));
                drawing.add(cloth.shaded(), PixelArt.of(5, ".#######"));
            }
            case 6 -> {
                drawing.add(hair, PixelArt.of(0, "......##", "......##", "....####", "...#####", "..######"));
                fringe();
            }
            case 7 -> {
                drawing.add(hair, PixelArt.of(1, "...##.##", "..######", ".#######", ".#######", ".##", ".##", ".##"));
                fringe();
            }
            case 8 -> {
                drawing.add(hair, PixelArt.of(2, "....####", "...#####", "..######", "..#", "..#"));
                drawing.add(cloth, PixelArt.of(4, "..######"));
            }
            default -> {} // bald
        }
    }

    /** Hair over the forehead: each of four pixels from the temple to the middle, or not. */
    private void fringe() {
        var row = new StringBuilder("..##");
        for (int i = 0; i < 4; i++) {
            row.append(numbers.oneIn(2) ? '#' : '.');
        }
        drawing.add(hair, PixelArt.of(5, row.toString(), "..#"));
    }
}
