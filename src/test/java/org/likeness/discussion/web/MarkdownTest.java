package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One *two* **three** `four` | <p>One <em>two</em> <strong>three</strong> <code>four</code></p>",
                "> said | <blockquote> <p>said</p> </blockquote>",
                "- one | <ul> <li>one</li> </ul>",
                "3. three | <ol start=\"3\"> <li>three</li> </ol>",
                "# big | <p># big</p>",
                "<b>bold</b> &lt; & | <p>&lt;b&gt;bold&lt;/b&gt; &lt; &amp;</p>",
                "<div> | <p>&lt;div&gt;</p>",
                "*** | <p>***</p>"
            })
    void rendersWhatTheHintLists(String text, String html) {
        assertThat(Markdown.html(text).replace("\n", " ").strip()).isEqualTo(html);
    }

    @Test
    void keepsLineBreaks() {
        assertThat(Markdown.html("one\ntwo\n\nthree")).isEqualTo("<p>one<br>\ntwo</p>\n<p>three</p>\n");
    }

    @Test
    void keepsCodeBlocks() {
        assertThat(Markdown.html("```java\nint i = 1 < 2;\n```"))
                .isEqualTo("<pre><code>int i = 1 &lt; 2;\n</code></pre>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://example.com/a?b=1&c=2. | https://example.com/a?b=1&c=2",
                "[here](https://example.com/) | https://example.com/",
                "<https://example.com/> | https://example.com/",
                "[mail](mailto:a@example.com) | mailto:a@example.com",
                "![a picture](https://example.com/a.png) | https://example.com/a.png",
                "![](https://example.com/a.png) | https://example.com/a.png",
                "[https://one.example](https://two.example) | https://two.example",
                "**https://example.com/** | https://example.com/",
                "我的网站https://例子.广告/你好。欢迎 | https://例子.广告/你好"
            })
    void linksAddressesAndImagesWithNofollow(String text, String address) {
        var body = Jsoup.parse(Markdown.html(text)).body();
        assertThat(body.select("a").eachAttr("href")).containsExactly(address);
        assertThat(body.select("a").text()).isNotBlank();
        assertThat(body.select("a").attr("rel")).isEqualTo("nofollow ugc noopener");
    }
}
