package org.likeness.drawing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of pages that derive from the operator's accent colour. Lightness and chroma change until texts are readable, whatever the
 * accent is; the hue stays.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, contrast (minimum)</a>
 */
public final class Accent {
    private static final double READABLE = 4.5;
    private static final double STEP = 0.01;

    /** What links are on: the variables ground, paper and sunk of the stylesheet. */
    private static final List<Colour> LIGHT = colours(0xf6f6f9, 0xffffff, 0xf1f0f5);

    private static final List<Colour> DARK = colours(0x131218, 0x1c1b22, 0x27262e);
    private static final Colour DARK_INK = new Colour(0x131218);

    private final Colour colour;
    private final double lightness;
    private final double chroma;
    private final double hue;

    private Accent(Colour colour) {
        double[] lab = colour.oklab();
        this.colour = colour;
        this.lightness = lab[0];
        this.chroma = Math.hypot(lab[1], lab[2]);
        this.hue = Math.toDegrees(Math.atan2(lab[2], lab[1]));
    }

    /**
     * The colours on light or dark pages, in CSS.
     *
     * @param link of links and marks, on pages and on the tint
     * @param fill of buttons
     * @param ink of the text on buttons
     * @param tint behind what is selected
     */
    public record Theme(String link, String fill, String ink, String tint) {}

    /** @param css six hex digits after {@code #} */
    public static Accent of(String css) {
        return new Accent(new Colour(Integer.parseInt(css.substring(1), 16)));
    }

    /** The accent itself, in CSS. */
    public String css() {
        return colour.css();
    }

    public Theme light() {
        Colour tint = Colour.of(0.95, Math.min(chroma, 0.025), hue);
        Colour link = darkened(Math.min(lightness, 0.5), with(LIGHT, tint));
        Colour fill = darkened(Math.min(lightness, 0.52), List.of(Colour.WHITE));
        return new Theme(link.css(), fill.css(), Colour.WHITE.css(), tint.css());
    }

    public Theme dark() {
        Colour tint = Colour.of(0.31, Math.min(chroma, 0.07), hue);
        Colour link = lightened(Math.max(lightness, 0.8), Math.min(chroma, 0.12), with(DARK, tint));
        Colour fill = lightened(Math.max(lightness, 0.78), Math.min(chroma, 0.13), List.of(DARK_INK));
        return new Theme(link.css(), fill.css(), DARK_INK.css(), tint.css());
    }

    /** For icons: the button's colour. */
    Colour fill() {
        return darkened(Math.min(lightness, 0.52), List.of(Colour.WHITE));
    }

    private Colour darkened(double from, List<Colour> grounds) {
        double now = from;
        while (now > STEP && isUnreadable(Colour.of(now, chroma, hue), grounds)) {
            now -= STEP;
        }
        return Colour.of(now, chroma, hue);
    }

    private Colour lightened(double from, double strength, List<Colour> grounds) {
        double now = from;
        while (now < 1 - STEP && isUnreadable(Colour.of(now, strength, hue), grounds)) {
            now += STEP;
        }
        return Colour.of(now, strength, hue);
    }

    private static boolean isUnreadable(Colour text, List<Colour> grounds) {
        return grounds.stream()
                        .map(text::contrast)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                < READABLE;
    }

    private static List<Colour> with(List<Colour> grounds, Colour tint) {
        return Stream.concat(grounds.stream(), Stream.of(tint)).toList();
    }

    private static List<Colour> colours(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Colour::new).toList();
    }
}
