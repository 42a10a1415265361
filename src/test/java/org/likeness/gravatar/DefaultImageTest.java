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
                "https://a.example:443/x.png"
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
    @CsvSource({
        "https://a.example/图.png, https://a.example/%E5%9B%BE.png",
        "https://a.example/\ud83d\ude00.png, https://a.example/%F0%9F%98%80.png",
        "https://a.example/%E5%9B%BE.png, https://a.example/%E5%9B%BE.png",
        "https://bücher.example/ä.png, https://xn--bcher-kva.example/%C3%A4.png",
        "https://bücher.example:443/a.png, https://xn--bcher-kva.example:443/a.png",
        "http://例え.テスト/a.gif, http://xn--r8jz45g.xn--zckzah/a.gif"
    })
    void isAnAddressInAscii(String text, String ascii) {
        assertThat(DefaultImage.parse(text)).map(DefaultImage::word).contains(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bücher.example:8080/x.png",
                "https://a@bücher.example/x.png",
                "https://bü cher.example/x.png",
                "https://bücher.example\u2028/x.png",
                "https://\ud800.example/x.png",
                "https://..ü/x.png",
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
    void refusesWhatTheServiceRefuses(String text) {
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
    void stripsBlanksAroundAName() {
        assertThat(DefaultImage.initialsOf(" John Doe\n")).isEqualTo(DefaultImage.initialsOf("John Doe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "J\nD", "\ud83d", "abcdefghijk"})
    void refusesInvalidInitials(String initials) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultImage.initials(initials))
                .withMessageStartingWith("initials must");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(DefaultImage.initialsOf("x".repeat(200)).name()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefaultImage.initialsOf("x".repeat(201)))
                .withMessageContaining("at most 200 characters");
    }

    @Test
    void acceptsInitialsForTheKeywordInitialsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DefaultImage("retro", "JD", ""))
                .withMessageContaining("retro");
    }
}
