package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown written to attack readers or the server. */
class HostileMarkdownTest {
    private static final int MAX_LENGTH = 20_000;
    private static final Set<String> ELEMENTS =
            Set.of("body", "p", "br", "a", "code", "pre", "blockquote", "ul", "ol", "li", "em", "strong");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](java&Tab;script:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#x6A;avascript&colon;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](//evil.example)",
                "[x](/logout)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "https://a.example\"onmouseover=alert(1)",
                "[x](https://a.example \"onmouseover=alert(1)\")",
                "[x](https://a.example'onmouseover='alert(1))",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<!-- --><script>alert(1)</script>",
                "<a href='javascript:alert(1)'>x</a>",
                "```\"><script>alert(1)</script>\nx\n```",
                "`<script>`<script>alert(1)</script>",
                "> <iframe srcdoc='<script>alert(1)</script>'>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<style>*{display:none}</style><link rel=stylesheet href=//evil>",
                "<form action=//evil><input name=password>",
                "<p id=\"content\" class=\"skip-link\" style=\"x\">",
                "</div></section></main><h1>Title",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)>"
            })
    void staysHarmless(String text) {
        assertHarmless(Markdown.html(text));
        assertHarmless(Markdown.html("> - " + text));
        assertHarmless(Markdown.html("*" + text + "*"));
    }

    @Property(tries = 3000)
    void staysHarmlessForRandomFragments(@ForAll("fragments") String text) {
        assertHarmless(Markdown.html(text));
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "&",
                        ";",
                        "#",
                        "(",
                        ")",
                        "[",
                        "]",
                        "!",
                        "*",
                        "**",
                        "_",
                        "`",
                        "```",
                        "\n",
                        "\n\n",
                        "    ",
                        "- ",
                        "1. ",
                        "> ",
                        ":",
                        "/",
                        "\\",
                        "\t",
                        " ",
                        "javascript:",
                        "&#106;",
                        "&colon;",
                        "data:text/html,",
                        "https://",
                        "mailto:",
                        "a.example",
                        "<script>",
                        "</script>",
                        "<a href=",
                        "onerror=",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<?",
                        "style=",
                        "x",
                        "你好",
                        "\u202e",
                        "\ud800")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "*",
                "**",
                "_",
                "*a ",
                "**a ",
                "*a **a ",
                "[",
                "![",
                "[a](",
                "[a](<b",
                "](",
                "<",
                "<a ",
                "<!--",
                "`",
                "`a``",
                "&",
                "&amp;",
                "\\",
                "(",
                "https://",
                "https://a.b/",
                "a@b.c ",
                "[a]: b\n",
                "[a][b]",
                "\n",
                " \n",
                "x\n",
                "- a\n  ",
                "~",
                "|",
                "<https://a ",
                "*a_ ",
                "a**b",
                "[![",
                "\"",
                "\t"
            })
    void isFastForAnyRepeatedFragment(String part) {
        String text = part.repeat(MAX_LENGTH / part.length() + 1).substring(0, MAX_LENGTH);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertHarmless(Markdown.html(text)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertHarmless(
                        Markdown.html(new StringBuilder(text).reverse().toString())));
    }

    @Test
    void isFastForManyUnbalancedMarkers() {
        for (String[] pair : new String[][] {{"[", "]"}, {"**a ", " b**"}, {"![", "](b)"}, {"[", "](b)"}, {"<", ">"}}) {
            String text = pair[0].repeat(2000) + "x" + pair[1].repeat(2000);
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertHarmless(Markdown.html(text)));
        }
        var runs = new StringBuilder();
        for (int i = 1; runs.length() < MAX_LENGTH; i++) {
            runs.append("e").append("`".repeat(i));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertHarmless(Markdown.html(runs.toString())));
    }

    @Test
    void limitsNesting() {
        var quotes = Jsoup.parse(Markdown.html("> ".repeat(1000) + "x"));
        assertThat(quotes.select("blockquote")).hasSizeLessThan(30);
        assertThat(quotes.text()).contains("x");
        var emphasis = Jsoup.parse(Markdown.html("*a ".repeat(1000) + " b*".repeat(1000)));
        assertThat(emphasis.select("em")).hasSizeLessThan(1000);
    }

    /** Only our elements, and only the attributes that links and lists need. */
    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            assertThat(ELEMENTS).as(html).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "href" -> assertThat(attribute.getValue()).as(html).matches("(?is)(https?://|mailto:).*");
                    case "rel" -> assertThat(attribute.getValue()).isEqualTo("nofollow ugc noopener");
                    case "start" -> assertThat(attribute.getValue()).matches("[0-9]+");
                    default -> throw new AssertionError(attribute + " in " + html);
                }
            }
        }
    }
}
