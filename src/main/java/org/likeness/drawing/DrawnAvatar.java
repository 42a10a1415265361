package org.likeness.drawing;

/**
 * A picture made from a hash, for somebody who has none: square, of any size. The same style, seed and name are the same
 * picture for ever, with one exception: letters of {@link Style#INITIALS} look as the fonts of this machine make them.
 */
public final class DrawnAvatar {
    private static final int MOST = 2048;

    private final Scene scene;

    private DrawnAvatar(Scene scene) {
        this.scene = scene;
    }

    /** @param name of the person, as people write it; only {@link Style#INITIALS} looks at it */
    public static DrawnAvatar of(Style style, Seed seed, String name) {
        return new DrawnAvatar(style.scene(seed, name));
    }

    /**
     * {@link Style#INITIALS} with letters that somebody chose instead of those of a name.
     *
     * @param initials trusted in nothing; the first three visible letters or signs are drawn, as they are written
     */
    public static DrawnAvatar ofInitials(Seed seed, String initials) {
        return new DrawnAvatar(Lettering.scene(Style.INITIALS.numbers(seed), Initials.chosen(initials)));
    }

    /** A whole SVG document that scales to any size; of shapes alone, without text, script, style or reference. */
    public String svg() {
        return SvgDocument.of(scene);
    }

    /**
     * A PNG file.
     *
     * @param pixels the side, 1 to 2048
     * @throws IllegalArgumentException when the side is out of its range
     */
    public byte[] png(int pixels) {
        if (pixels < 1 || pixels > MOST) {
            throw new IllegalArgumentException("size must be 1 to " + MOST + " pixels, was " + pixels);
        }
        return PngDocument.of(Pixels.of(scene, pixels));
    }
}
