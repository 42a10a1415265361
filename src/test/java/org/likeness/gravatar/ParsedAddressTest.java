package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedAddressTest {
    private static final String HASH = "923d10bc97028030e8e67e7db62658d1";
    private static final String PATH = "https://www.gravatar.com/avatar/" + HASH;

    @Test
    void saysItsValues() {
        var url = GravatarUrl.parse("http://a.example:81/x/" + HASH + ".png?s=2048&d=initials&name=J+D&r=pg&f=y")
                .orElseThrow();
        assertThat(url.base()).hasToString("http://a.example:81/x/");
        assertThat(url.hash().hex()).isEqualTo(HASH);
        assertThat(url.extension()).contains(FileExtension.PNG);
        assertThat(url.size().pixels()).isEqualTo(2048);
        assertThat(url.defaultImage()).contains(DefaultImage.initialsOf("J D"));
        assertThat(url.rating()).isEqualTo(Rating.PG);
        assertThat(url.forcedDefault()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "?, ''",
        "?s=80&r=g, ''",
        "?s=&d=&f=, ''",
        "?s=24&d=mm, ?s=24&d=mp",
        "?r=R&s=24, ?s=24&r=r",
        "?default=RETRO&size=24, ?size=24&default=retro",
        "?forcedefault=y, ?forcedefault=y",
        "?d=initials&initials=JD&name=John%20Doe, ?d=initials&initials=JD",
        "?d=http%3A%2F%2Fexample.com%2Favatar.jpg, ?d=http%3A%2F%2Fexample.com%2Favatar.jpg"
    })
    void isReadAndWrittenAgain(String written, String again) {
        assertThat(GravatarUrl.parse(PATH + written)).map(GravatarUrl::toString).contains(PATH + again);
    }

    @Test
    void takesAHashInCapitals() {
        assertThat(GravatarUrl.parse(PATH.replace(HASH, "923D10BC97028030E8E67E7DB62658D1")))
                .map(GravatarUrl::toString)
                .contains(PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s=0",
                "?s=2049",
                "?s=forty",
                "?s=99999999999",
                "?d=nobody",
                "?d=ftp://a.example/x.png",
                "?r=invalid",
                "?f=true",
                "?q=y",
                "?s=24&amp;d=mp",
                "?name=John",
                "?d=retro&initials=JD",
                "?d=%zz",
                "?d=%",
                "#x",
                "?s=24#x",
                ".svg",
                ".",
                "/",
                "/x",
                " ",
                "0"
            })
    void isRefusedWithValuesThatTheServiceDoesNotKnow(String ending) {
        assertThat(GravatarUrl.parse(PATH + ending)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "nobody",
                HASH,
                "/avatar/" + HASH,
                "ftp://a.example/" + HASH,
                "mailto:" + HASH,
                "https:///" + HASH,
                "https://a.example/?d=/" + HASH,
                "https://a.example/#/" + HASH
            })
    void isRefusedIfItIsNoHttpUrl(String text) {
        assertThat(GravatarUrl.parse(text)).isEmpty();
    }
}
