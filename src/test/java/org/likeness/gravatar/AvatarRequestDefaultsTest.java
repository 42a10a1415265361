package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of a request that decide what people without an avatar get. */
class AvatarRequestDefaultsTest {
    private static final String MD5 = "00000000000000000000000000000abc";

    @ParameterizedTest
    @CsvSource({
        "d=MM, mp",
        "d=mystery, mp",
        "d=404, 404",
        "d=blank, blank",
        "d=http%3A%2F%2Fexample.com%2Fa.jpg, http://example.com/a.jpg",
        "d=https://example.com/a.png, https://example.com/a.png"
    })
    void readsDefaults(String query, String word) {
        assertThat(AvatarRequest.parse(MD5, query).defaultImage().orElseThrow().word())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d=nonsense",
                "d=",
                "d",
                "d=ftp://example.com/a.jpg",
                "d=http://example.com/a.php",
                "d=http://example.com/a.svg",
                "d=http://example.com:8080/a.jpg",
                "d=http%3A%2F%2Fexample.com%2Fa.jpg%3Fkey%3Dvalue",
                "d=javascript:alert(1)//a.jpg",
                "d=//example.com/a.jpg",
                "d=http://example.com/a.jpg%0d%0aSet-Cookie:x"
            })
    void ignoresDefaultsThatGravatarRefuses(String query) {
        assertThat(AvatarRequest.parse(MD5, query).defaultImage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "d=letter, initials",
        "d=pagan, retro",
        "d=MMNG, mp",
        "d=robohash, robohash",
        "d=robohash&robohash=set1, robohash",
        "d=robohash&robohash=set2, monsterid",
        "d=robohash&robohash=set3, robohash",
        "d=Robohash&robohash=set4, robohash",
        "d=robohash&robohash=set5, wavatar",
        "d=robohash&robohash=set9, robohash",
        "d=retro&robohash=set2, retro"
    })
    void readsTheDefaultsOfOtherServers(String query, String word) {
        assertThat(AvatarRequest.parse(MD5, query).defaultImage().orElseThrow().word())
                .isEqualTo(word);
    }

    @Test
    void readsInitialsUnderBothNames() {
        assertThat(AvatarRequest.parse(MD5, "d=letter&letter=AB").initials()).isEqualTo("AB");
        assertThat(AvatarRequest.parse(MD5, "letter=AB&initials=CD").initials()).isEqualTo("CD");
    }

    @ParameterizedTest
    @CsvSource({
        "ff8800, 0xff8800",
        "FF8800, 0xff8800",
        "%23ff8800, 0xff8800",
        "f80, 0xff8800",
        "000, 0",
        "%23fff, 0xffffff"
    })
    void readsColours(String written, String rgb) {
        var asked = AvatarRequest.parse(MD5, "txt_color=" + written + "&bg_color=" + written);
        assertThat(asked.textColour()).hasValue(Integer.decode(rgb));
        assertThat(asked.background()).hasValue(Integer.decode(rgb));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "red", "ff88", "ff88000", "gggggg", "%23", "##fff", "-12", "%EF%BC%91%EF%BC%91%EF%BC%91"})
    void ignoresInvalidColours(String written) {
        var asked = AvatarRequest.parse(MD5, "txt_color=" + written + "&bg_color=" + written);
        assertThat(asked.textColour()).isEmpty();
        assertThat(asked.background()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f=y", "f=Y", "f=1", "f=yes", "f=true", "forcedefault=True"})
    void forcesTheDefault(String query) {
        assertThat(AvatarRequest.parse(MD5, query).forcedDefault()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f=n", "f=0", "f=false", "q=y", "f", "f="})
    void doesNotForceTheDefaultForOtherValues(String query) {
        assertThat(AvatarRequest.parse(MD5, query).forcedDefault()).isFalse();
    }

    @Test
    void shortensInitialsAndNamesBetweenCharacters() {
        var asked = AvatarRequest.parse("", "initials=" + "%F0%9F%98%80".repeat(9) + "&name=" + "a".repeat(300));
        assertThat(asked.initials()).isEqualTo("\uD83D\uDE00".repeat(5));
        assertThat(asked.name()).hasSize(200);
    }
}
