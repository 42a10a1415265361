package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.discussion.SearchWords;

/** The part of a text with the words that somebody searches. */
class FoundExcerptTest {
    @Test
    void marksTheWords() {
        assertThat(html("The *Engine* <b>& more</b>", "engine more"))
                .isEqualTo("The <mark>Engine</mark> &lt;b&gt;&amp; <mark>more</mark>&lt;/b&gt;");
        assertThat(html("我的新头像不错", "新头像")).isEqualTo("我的<mark>新头像</mark>不错");
    }

    @Test
    void beginsSomeWordsBeforeTheFirstOne() {
        String html = html("word ".repeat(100) + "needle " + "more ".repeat(100), "needle");
        assertThat(html)
                .startsWith("…word word ")
                .contains("<mark>needle</mark> more")
                .endsWith("more…");
        assertThat(html.length()).isLessThan(230);
    }

    @Test
    void isTheBeginningIfOnlyTheTitleHasThem() {
        assertThat(html("Some text", "title")).isEqualTo("Some text");
    }

    private static String html(String text, String typed) {
        return FoundExcerpt.html(text, SearchWords.ofQuery(typed));
    }
}
