package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;

/** The public page of a member. */
class PersonIT {

    @Test
    void isWhatTheMemberTells() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        member.submit(
                "/profile",
                "profile",
                Map.of(
                        "nickname", "Ada <b>",
                        "bio", "I count.\nSee https://example.com/a?b=1&c=2, <script>alert(1)</script>",
                        "website", "https://ada.example/",
                        "location", "London"));

        var page = new Visitor().page("/people/" + member.username);
        assertThat(page.title()).startsWith("Ada <b>");
        assertThat(page.select("h1").text()).isEqualTo("Ada <b>");
        assertThat(page.select(".person img").attr("src")).matches("/portraits/[0-9a-f]{32}/160\\.jpg");
        assertThat(page.select(".person img").attr("alt")).isEqualTo("Ada <b>");
        assertThat(page.select(".person-bio").text()).contains("<script>alert(1)</script>");
        assertThat(page.select(".person-bio a").attr("href")).isEqualTo("https://example.com/a?b=1&c=2");
        assertThat(page.select(".person-bio a, .person-facts a").eachAttr("rel"))
                .containsOnly("nofollow ugc noopener");
        assertThat(page.select(".person-facts").text()).contains("London", "https://ada.example/", "Member since");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Ada <b>");
        assertThat(page.select("article script")).isEmpty();
        assertThat(page.html()).doesNotContain(member.email);
    }

    @Test
    void tellsOthersWhatToShowOfIt() {
        var member = Visitor.member();
        member.submit("/profile", "profile", Map.of("bio", "a".repeat(159) + "𝒳" + "b".repeat(100)));
        var page = new Visitor().page("/people/" + member.username);
        assertThat(page.select("meta[property=og:image]"))
                .isEmpty(); // the address of any other picture has the hash of the e-mail
        assertThat(page.select("meta[property=og:url]").attr("content")).endsWith("/people/" + member.username);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("a".repeat(159) + "𝒳…");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");

        member.upload(Drawn.jpeg(400, 400));
        String image = new Visitor()
                .page("/people/" + member.username)
                .select("meta[property=og:image]")
                .attr("content");
        assertThat(image).matches(".*/portraits/[0-9a-f]{32}/400\\.jpg");
        assertThat(new Visitor().get(image).statusCode()).isEqualTo(200);
    }

    @Test
    void hasTheDateInTheLanguageOfTheReader() {
        String path = "/people/" + Visitor.member().username;
        assertThat(new Visitor()
                        .page(path, "Accept-Language", "zh-CN")
                        .select(".person-facts")
                        .text())
                .containsPattern("\\d{4}年\\d{1,2}月\\d{1,2}日");
        assertThat(new Visitor()
                        .page(path, "Accept-Language", "en-GB")
                        .select(".person-facts")
                        .text())
                .containsPattern("\\d{1,2} \\p{L}+ \\d{4}");
    }

    @Test
    void hasACardForOtherPages() {
        var member = Visitor.member();
        member.submit(
                "/profile",
                "profile",
                Map.of("nickname", "Ada <b>", "bio", "c".repeat(200), "website", "https://a.example/"));
        var answer = new Visitor().get("/people/" + member.username + "/card");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("<html", "<body", "<script", member.email);
        var card = Jsoup.parseBodyFragment(answer.body());
        assertThat(card.select(".person-card-name").text()).isEqualTo("Ada <b>");
        assertThat(card.select(".person-card-name").attr("href")).isEqualTo("/people/" + member.username);
        assertThat(card.select(".person-card-bio").text()).isEqualTo("c".repeat(160) + "…");
        assertThat(card.select(".person-card-website").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(new Visitor().get("/people/nobody-of-that-name/card").statusCode())
                .isEqualTo(404);
    }

    @Test
    void omitsEmptyFields() {
        var member = Visitor.member();
        var page = new Visitor().page("/people/" + member.username);
        assertThat(page.select(".person-bio")).isEmpty();
        assertThat(page.select(".person-facts dt").eachText()).containsExactly("Member since");
    }

    @Test
    void showsWhatTheMemberWroteLast() {
        var member = Visitor.member();
        String path = "/people/" + member.username;
        assertThat(new Visitor().page(path).select(".empty").text()).isEqualTo("No posts or comments yet.");
        assertThat(member.page(path).select(".empty a").attr("href")).isEqualTo("/posts/new");

        String post = member.posted("A title", "Some *words*");
        String other = Visitor.member().posted("Of another", "Text");
        member.commented(other, "First");
        String last = member.commented(other, "The **second**");
        var page = new Visitor().page(path);
        assertThat(page.select(".empty")).isEmpty();
        var posts = page.select("#latest-posts li");
        assertThat(posts.select(".posts-excerpt").text()).isEqualTo("Some words");
        assertThat(posts.select(".posts-comments").attr("href")).isEqualTo(post + "#comments");
        assertThat(posts.select("time").attr("datetime")).matches("20\\d\\d-.*Z");
        var comments = page.select("#latest-comments li");
        assertThat(comments).as("one of each post").hasSize(1);
        assertThat(comments.select(".posts-excerpt").text()).isEqualTo("The second");
        assertThat(comments.select("a").text()).isEqualTo("Of another");
        assertThat(comments.select("a").attr("href")).isEqualTo(last.replace("#comment-", "/comments/"));
        assertThat(comments.select("time")).hasSize(1);
    }

    @Test
    void hasOneAddress() {
        var member = Visitor.member();
        var answer = new Visitor().get("/people/" + member.username.toUpperCase(Locale.ROOT));
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/people/" + member.username);
        assertThat(new Visitor().page("/people").select("#people a").eachAttr("href"))
                .contains("/people/" + member.username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/nobody-of-that-name", "/people/", "/people/a/b", "/people/%00", "/people/%3Cb%3E"})
    void isAnErrorPageOfTheSiteForAnUnknownMember(String path) {
        var answer = new Visitor().get(path);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
