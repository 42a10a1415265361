package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://likeness.example/people/ada",
                "http://likeness.example",
                "HTTPS://LIKENESS.example:8443/",
                "https://www.likeness.example/",
                "https://likeness.example./people/ada",
                "https://someone:secret@likeness.example/",
                "https://evil.example@likeness.example/",
                "https://likeness.example\\@evil.example/",
                "https:\\\\likeness.example/",
                "https:likeness.example/",
                "https:///likeness.example/",
                "https://like%6Eess.example/",
                "https://likeness。example/",
                "https://ｌｉｋｅｎｅｓｓ.example/",
                "https://likeness.example?x",
                "https://likeness.example#x"
            })
    void isTheHostThatBrowsersConnectTo(String address) {
        assertThat(BrowserHost.of(address)).isEqualTo("likeness.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://likeness.example.evil.example/",
                "https://notlikeness.example/",
                "https://likeness.example@evil.example/",
                "https://evil.example/likeness.example",
                "https://ada.likeness.example/",
                "ftp://likeness.example/",
                ""
            })
    void isNotConfusedWithOtherHosts(String address) {
        assertThat(BrowserHost.of(address)).isNotEqualTo("likeness.example");
    }

    @Test
    void readsHostHeaders() {
        assertThat(BrowserHost.ofAuthority("Likeness.example:8080")).isEqualTo("likeness.example");
        assertThat(BrowserHost.ofAuthority("[::1]:8080")).isEqualTo("[::1]");
        assertThat(BrowserHost.ofAuthority("münchen.example"))
                .isEqualTo(BrowserHost.ofAuthority("xn--mnchen-3ya.example"));
    }
}
