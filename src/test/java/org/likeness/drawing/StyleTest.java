package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void hasTheWordsOfTheProtocol() {
        assertThat(Style.values())
                .extracting(Style::word)
                .containsExactly(
                        "identicon", "retro", "monsterid", "wavatar", "robohash", "mp", "blank", "initials", "color");
    }

    @Test
    void isNamedByItsWordInAnyCase() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Style.parse("identicon")).contains(Style.IDENTICON);
            assertThat(Style.parse("IDENTICON")).contains(Style.IDENTICON);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isNotNamedByAnythingElse() {
        assertThat(Style.parse("")).isEmpty();
        assertThat(Style.parse("404")).isEmpty();
        assertThat(Style.parse("identicon ")).isEmpty();
    }
}
