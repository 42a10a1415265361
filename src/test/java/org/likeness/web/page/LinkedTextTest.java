package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "See https://example.com/a?b=1&c=2. | https://example.com/a?b=1&c=2",
                "(http://example.com/) | http://example.com/",
                "HTTPS://EXAMPLE.COM, and more | HTTPS://EXAMPLE.COM",
                "我的网站https://例子.广告/你好。欢迎 | https://例子.广告/你好",
                "https://a.example\"onmouseover=alert(1) | https://a.example"
            })
    void linksUrls(String text, String address) {
        var body = Jsoup.parse(LinkedText.html(text)).body();
        assertThat(body.select("a").eachAttr("href")).containsExactly(address);
        assertThat(body.select("a").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(body.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "data:text/html,x",
                "https://",
                "&lt;b&gt; and \"quotes\" and 'others'",
                "ftp://example.com/"
            })
    void leavesEverythingElseAsText(String text) {
        var body = Jsoup.parse(LinkedText.html(text)).body();
        assertThat(body.children()).isEmpty();
        assertThat(body.text()).isEqualTo(text);
    }

    @Test
    void keepsLineBreaks() {
        assertThat(LinkedText.html("a\nb")).isEqualTo("a\nb");
    }
}
