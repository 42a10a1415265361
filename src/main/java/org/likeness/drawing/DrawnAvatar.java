package org.likeness.drawing;

import java.util.Optional;
import org.likeness.png.PngWriter;

/**
 * A square picture drawn from a hash, for people without an avatar. The same style, seed and name always give the same picture,
 * with one exception: the letters of {@link Style#INITIALS} depend on the fonts of the machine.
 *
 * <pre>{@code
 * Seed seed = Seed.ofText("jane");
 * byte[] png = DrawnAvatar.of(Style.IDENTICON, seed, "Jane Doe").png(80);
 * String svg = DrawnAvatar.of(Style.RETRO, seed, "Jane Doe").svg(80);
 * }</pre>
 */
public final class DrawnAvatar {
    private static final int MAX_PIXELS = 2048;

    private final Scene scene;

    private DrawnAvatar(Scene scene) {
        this.scene = scene;
    }

    /**
     * Draws an avatar.
     *
     * @param name the display name; only {@link Style#INITIALS} uses it
     */
    public static DrawnAvatar of(Style style, Seed seed, String name) {
        return new DrawnAvatar(style.scene(seed, name));
    }

    /**
     * Draws {@link Style#INITIALS} with the given letters instead of those of a name.
     *
     * @param initials untrusted text; its first three visible characters are drawn
     */
    public static DrawnAvatar ofInitials(Seed seed, String initials, LetterColours colours) {
        return lettered(seed, Initials.chosen(initials), colours);
    }

    /** Draws {@link Style#INITIALS} of a name in the given colours. */
    public static DrawnAvatar ofName(Seed seed, String name, LetterColours colours) {
        return lettered(seed, Initials.of(name), colours);
    }

    private static DrawnAvatar lettered(Seed seed, Optional<String> letters, LetterColours colours) {
        return new DrawnAvatar(InitialsDrawing.scene(Style.INITIALS.numbers(seed), letters, colours));
    }

    /**
     * Returns an SVG document. It scales to any size and consists of shapes only, without text, scripts, styles or references.
     *
     * @param pixels the intrinsic width and height, 1 to 2048
     * @throws IllegalArgumentException if the size is out of range
     */
    public String svg(int pixels) {
        return SvgDocument.of(scene, checked(pixels));
    }

    /**
     * Returns a PNG file.
     *
     * @param pixels the width and height, 1 to 2048
     * @throws IllegalArgumentException if the size is out of range
     */
    public byte[] png(int pixels) {
        return PngWriter.drawing(pixels, Rasterizer.argb(scene, checked(pixels)));
    }

    private static int checked(int pixels) {
        if (pixels < 1 || pixels > MAX_PIXELS) {
            throw new IllegalArgumentException("size must be 1 to " + MAX_PIXELS + " pixels, was " + pixels);
        }
        return pixels;
    }
}
