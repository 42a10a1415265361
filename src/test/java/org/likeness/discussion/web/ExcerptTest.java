package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parts of texts on one line. */
class ExcerptTest {
    @Test
    void hasNoMarkup() {
        assertThat(
                        Excerpt.ofMarkdown(
                                "It *might* act,\n**upon** `other` [things](https://example.org/).\n\n"
                                        + "> Quoted\n\n- one\n- two\n\n```\ncode\n```\n\n    more\n\n![A picture](https://example.org/a.png)"))
                .isEqualTo("It might act, upon other things. Quoted one two code more A picture");
        assertThat(Excerpt.ofMarkdown("<script>alert(1)</script> https://example.org/"))
                .isEqualTo("<script>alert(1)</script> https://example.org/");
    }

    @Test
    void endsAfterAWord() {
        String text = "word ".repeat(100).strip();
        assertThat(Excerpt.of(text)).isEqualTo("word ".repeat(40).strip() + "…");
        assertThat(Excerpt.of("a".repeat(190) + " " + "b".repeat(30))).isEqualTo("a".repeat(190) + "…");
        assertThat(Excerpt.of("a".repeat(300))).isEqualTo("a".repeat(200) + "…");
        assertThat(Excerpt.of("a".repeat(200))).isEqualTo("a".repeat(200));
    }

    @Test
    void cutsTextsWithoutSpacesBetweenTwoCharacters() {
        assertThat(Excerpt.of("头像".repeat(150))).isEqualTo("头像".repeat(100) + "…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        for (String character : new String[] {"𝒳", "e\u0301", "👩‍👩‍👧", "🇩🇪", "각"}) {
            String cut = Excerpt.of(character.repeat(300));
            assertThat(cut).as(character).isEqualTo(character.repeat(200) + "…");
        }
        assertThat(Excerpt.of("ab\uD835")).as("of a text that was cut before").isEqualTo("ab");
    }

    @Test
    void beginsInTheMiddleOfALine() {
        assertThat(Excerpt.from(4, "one two three")).isEqualTo("…two three");
        assertThat(Excerpt.from(0, "one")).isEqualTo("one");
        assertThat(Excerpt.of(" \n\t ")).isEmpty();
    }
}
