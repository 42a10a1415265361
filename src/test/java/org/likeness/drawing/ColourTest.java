package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** The primaries in oklch, from CSS Color 4. */
    @ParameterizedTest
    @CsvSource({
        "0.62796, 0.25768, 29.234, #f00",
        "0.86644, 0.29483, 142.495, #0f0",
        "0.45201, 0.31321, 264.052, #00f",
        "0.96798, 0.21101, 109.769, #ff0",
        "1, 0, 0, #fff",
        "0, 0, 0, #000",
        "0.59987, 0, 0, #808080"
    })
    void isFoundByHowItLooks(double lightness, double chroma, double hue, String css) {
        assertThat(Colour.of(lightness, chroma, hue).css()).isEqualTo(css);
    }

    @Test
    void isGreyerIfNoScreenCanShowIt() {
        Colour grey = Colour.of(0.9, 0, 264);
        Colour blue = Colour.of(0.9, 0.3, 264);
        assertThat(blue).isNotEqualTo(grey);
        assertThat(blue.contrast(grey)).isLessThan(1.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
    void isNeitherDarkerThanBlackNorLighterThanWhite(double lightness) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Colour.of(lightness, 0.1, 30))
                .withMessage("lightness must be 0 to 1, was " + lightness);
    }

    @Test
    void hasTheContrastOfTheGuidelines() {
        var black = new Colour(0);
        assertThat(Colour.WHITE.contrast(black)).isEqualTo(21);
        assertThat(black.contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(new Colour(0x777777).contrast(Colour.WHITE)).isCloseTo(4.48, within(0.005));
    }

    @Test
    void isWrittenAsShortAsPossible() {
        assertThat(new Colour(0xaabbcc).css()).isEqualTo("#abc");
        assertThat(new Colour(0xaabbcd).css()).isEqualTo("#aabbcd");
        assertThat(new Colour(0x000102).css()).isEqualTo("#000102");
    }

    @Test
    void hasNoOpacity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Colour(0xff123456))
                .withMessage("colour must be 0 to 0xffffff, was 0xff123456");
    }

    @Test
    void isVisibleOnLightAndOnDarkPages() {
        var darkPage = new Colour(0x212529);
        for (int i = 0; i < 1000; i++) {
            Colour colour = Style.COLOR
                    .scene(Seed.ofText("person " + i), "")
                    .fills()
                    .get(0)
                    .colour();
            assertThat(colour.contrast(Colour.WHITE)).as(colour.css()).isGreaterThanOrEqualTo(2);
            assertThat(colour.contrast(darkPage)).as(colour.css()).isGreaterThanOrEqualTo(2);
        }
    }
}
