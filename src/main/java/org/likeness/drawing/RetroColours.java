package org.likeness.drawing;

/** The colours of an 8-bit face: 12 backgrounds, 9 colours of cloth for each, 10 of skin and 10 of hair. */
record RetroColours(Colour ground, Colour cloth, Colour skin, Colour hair) {
    static final Colour INK = new Colour(0x221c26);
    static final Colour RED = new Colour(0xd1495b);

    private static final int[] SKINS = {
        0xffdbc4, 0xf6c7a1, 0xe8ac7e, 0xc98a5b, 0xa36c45, 0x80543a, 0x9fd38c, 0x8cc4e8, 0xc7a6e6, 0xe58aa4
    };
    private static final int[] HAIRS = {
        0x2d2a32, 0x4a3226, 0x7a4a2b, 0xa8672f, 0xd9a441, 0xf0d77b, 0xc4502f, 0x8d99a6, 0x4f63b6, 0xb1478f
    };

    static RetroColours of(SeedNumbers numbers) {
        int hue = 90 + 25 * numbers.below(12); // never the orange of skin
        return new RetroColours(
                Colour.of(0.86, 0.08, hue),
                Colour.of(0.55, 0.15, hue + 60 + 30 * numbers.below(9)),
                new Colour(SKINS[numbers.below(SKINS.length)]),
                new Colour(HAIRS[numbers.below(HAIRS.length)]));
    }
}
