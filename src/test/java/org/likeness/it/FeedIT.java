package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What programs find: feeds, the sitemap, {@code robots.txt}, and where to change a password. */
class FeedIT {
    private static Document xml(Visitor visitor, String path, String type) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        return Jsoup.parse(answer.body(), Site.url().toString(), Parser.xmlParser());
    }

    @Test
    void hasTheNewestPosts() {
        var ada = Visitor.member();
        String post = ada.posted("1 < 2 & \"quoted\"", "Some *Markdown* & more");
        var page = new Visitor().page("/people/" + ada.username);
        String own = page.select("link[type=application/atom+xml]").attr("href");
        assertThat(own).isEqualTo("/feed/" + ada.username);
        String all = new Visitor()
                .page("/")
                .select("link[type=application/atom+xml]")
                .attr("href");
        for (String feed : List.of(own, all)) {
            var entry = xml(new Visitor(), feed, "application/atom+xml")
                    .select("entry")
                    .first();
            assertThat(entry.select("title").text()).isEqualTo("1 < 2 & \"quoted\"");
            assertThat(entry.select("link").attr("href")).startsWith("http").endsWith(post);
            assertThat(entry.select("author name").text()).isEqualTo("Nick of " + ada.username);
            assertThat(entry.select("published").text()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(entry.select("content[type=html]").text()).contains("<em>Markdown</em> &amp; more");
        }
        assertThat(new Visitor().get("/feed/nobody-of-that-name").statusCode()).isEqualTo(404);
    }

    @Test
    void listsPagesForSearchEngines() {
        var ada = Visitor.member();
        String post = ada.posted("A post", "Text");
        var robots = new Visitor().get("/robots.txt");
        assertThat(robots.body()).contains("User-agent: *\n", "Disallow: /admin\n");
        String sitemap = robots.body().replaceFirst("(?s).*Sitemap: https?://[^/]+(\\S+)\\s*", "$1");
        assertThat(xml(new Visitor(), sitemap, "application/xml").select("loc").eachText())
                .anyMatch(url -> url.endsWith(post))
                .anyMatch(url -> url.endsWith("/people/" + ada.username));
    }

    @Test
    void leadsPasswordManagersToTheAccount() {
        assertThat(Visitor.location(Visitor.member().get("/.well-known/change-password"), 303))
                .isEqualTo("/account");
    }
}
