package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.drawing.Accent.Theme;

/** The colours that derive from an accent colour. */
class AccentTest {
    private static final List<String> LIGHT = List.of("#f6f6f9", "#ffffff", "#f1f0f5");
    private static final List<String> DARK = List.of("#131218", "#1c1b22", "#27262e");

    /** Yellow, black, white, and the corners and centres of the colour cube. */
    static List<String> accents() {
        var accents = new ArrayList<>(List.of("#ffff00", "#000000", "#ffffff", "#4b46d6", "#777777", "#fffffe"));
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    accents.add(String.format("#%02x%02x%02x", red, green, blue));
                }
            }
        }
        return accents;
    }

    @ParameterizedTest
    @MethodSource("accents")
    void areReadable(String accent) {
        assertReadable(Accent.of(accent).light(), LIGHT);
        assertReadable(Accent.of(accent).dark(), DARK);
    }

    private static void assertReadable(Theme theme, List<String> grounds) {
        for (String ground : grounds) {
            assertThat(contrast(theme.link(), ground))
                    .as(theme + " on " + ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(theme.link(), theme.tint())).as(theme.toString()).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(theme.ink(), theme.fill())).as(theme.toString()).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void stayAsTheyAreWhereTheyAreReadable() {
        assertThat(Accent.of("#4b46d6").light().fill()).isEqualTo("#4b46d6");
        assertThat(Accent.of("#4b46d6").css()).isEqualTo("#4b46d6");
        assertThat(Accent.of("#000000").light().link()).isEqualTo("#000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#dd5533", "#55aa44", "#4b46d6", "#123456", "#ffffff", "#000000"})
    void areConvertedToOklabAndBack(String accent) {
        double[] lab = new Colour(Integer.parseInt(accent.substring(1), 16)).oklab();
        var back = Colour.of(
                Math.max(0, Math.min(1, lab[0])),
                Math.hypot(lab[1], lab[2]) * 0.999,
                Math.toDegrees(Math.atan2(lab[2], lab[1])));
        assertThat(distance(back, accent)).isLessThan(4);
    }

    @Test
    void colourTheIcon() {
        int[] full = SiteIcon.argb(64, true, Accent.of("#d63384"));
        assertThat(full[0] >>> 24).as("a corner").isEqualTo(0xff);
        assertThat(full).isNotEqualTo(SiteIcon.argb(64, true, null));
        assertThat(full[28 * 64 + 32]).as("the head").isEqualTo(0xffffffff);
        int[] round = SiteIcon.argb(48, false, null);
        assertThat(round[0]).as("a corner").isZero();
        assertThat(round[24 * 48 + 3] >>> 24).as("the edge").isEqualTo(0xff);
    }

    private static int distance(Colour colour, String other) {
        int a = colour.rgb();
        int b = Integer.parseInt(other.substring(1), 16);
        return Math.abs((a >> 16) - (b >> 16))
                + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
                + Math.abs((a & 0xff) - (b & 0xff));
    }

    private static double contrast(String one, String two) {
        return colour(one).contrast(colour(two));
    }

    private static Colour colour(String css) {
        String digits = css.substring(1);
        String six = digits.length() == 3 ? digits.replaceAll("[0-9a-f]", "$0$0") : digits;
        return new Colour(Integer.parseInt(six, 16));
    }
}
