package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultImageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "mp",
                "identicon",
                "monsterid",
                "wavatar",
                "retro",
                "robohash",
                "blank",
                "initials",
                "color",
                "http://a.example/x.jpg",
                "https://a.example/x.jpeg",
                "http://a.example:80/x.gif",
                "https://a.example:443/x.png",
                "https://a.example/图.png"
            })
    void isAKeywordOrTheAddressOfAPicture(String word) {
        assertThat(DefaultImage.parse(word)).map(DefaultImage::word).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"mm, mp", "mystery, mp", "MM, mp", "RETRO, retro", "https://a.example/x.PNG, https://a.example/x.PNG"})
    void isKnownByOlderNamesAndInCapitals(String text, String word) {
        assertThat(DefaultImage.parse(text)).map(DefaultImage::word).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "ftp://a.example/x.png",
                "https://a.example/x.php",
                "https://a.example/x.png?key=value",
                "https://a.example/x.svg",
                "https://a.example:8080/x.png",
                "https://a.example/x.png#x",
                "https:///x.png",
                "x.png",
                "h ttp://a/x.png",
                "https://a.example/\ud800.png",
                "https://a.example/x.png\n",
                "mp\n"
            })
    void isNothingThatTheServiceRefuses(String text) {
        assertThat(DefaultImage.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultImage.of(text))
                .withMessageStartingWith("default must be one of 404, mp, identicon")
                .withMessageEndingWith("was " + text);
    }

    @Test
    void prefersInitialsToAName() {
        assertThat(new DefaultImage("initials", "JD", "John Doe")).isEqualTo(DefaultImage.initials("JD"));
    }

    @Test
    void hasNoBlanksAroundAName() {
        assertThat(DefaultImage.initialsOf(" John Doe\n")).isEqualTo(DefaultImage.initialsOf("John Doe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "J\nD", "\ud83d", "abcdefghijk"})
    void hasNoInitialsThatAreNone(String initials) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultImage.initials(initials))
                .withMessageStartingWith("initials must");
    }

    @Test
    void hasNoNameThatIsTooLong() {
        assertThat(DefaultImage.initialsOf("x".repeat(200)).name()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultImage.initialsOf("x".repeat(201)))
                .withMessageContaining("at most 200 characters");
    }

    @Test
    void hasInitialsOnlyWhereTheyAreDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DefaultImage("retro", "JD", ""))
                .withMessageContaining("retro");
    }
}
