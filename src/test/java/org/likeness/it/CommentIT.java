package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments of members; those of guests are in {@link GuestCommentIT}. */
class CommentIT {
    private Visitor ada;
    private String post;

    @BeforeEach
    void aPost() {
        ada = Visitor.member();
        post = ada.posted("A post", "Text");
    }

    @Test
    void standsAtAnAddressOfItsOwn() {
        var bob = Visitor.member();
        String place = bob.commented(post, "Hello **all**");
        assertThat(place).matches(post + "#comment-\\d+");

        var comment = comment(new Visitor().page(post), place);
        assertThat(comment.select("strong").text()).isEqualTo("all");
        assertThat(comment.select("a[rel=author]").attr("href")).isEqualTo("/people/" + bob.username);
        assertThat(comment.select("img.likeness-avatar")).hasSize(1);
        assertThat(Visitor.location(new Visitor().get(comment.select(".day").attr("href")), 303))
                .isEqualTo(place);
        assertThat(new Visitor()
                        .page("/people/" + bob.username)
                        .select("#latest-comments a")
                        .attr("href"))
                .isEqualTo(comment.select(".day").attr("href"));
        assertThat(new Visitor()
                        .page("/")
                        .select("#posts li:has(a[href='" + post + "'])")
                        .text())
                .contains("1 comment")
                .doesNotContain("1 comments");
    }

    @Test
    void isChangedAndDeletedByItsAuthorAlone() {
        var bob = Visitor.member();
        String place = bob.commented(post, "Before");
        String address = comment(bob.page(post), place).select(".day").attr("href");
        for (String what : new String[] {"/edit", "/delete"}) {
            assertThat(ada.get(address + what).statusCode()).isEqualTo(403);
            assertThat(ada.post(address + what, Map.of("csrf", ada.csrf(), "text", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(bob.page(address + "/edit").getElementById("text").val()).isEqualTo("Before");
        assertThat(bob.send(address + "/edit", "comment", Map.of("text", "")).statusCode())
                .isEqualTo(422);
        assertThat(Visitor.location(bob.send(address + "/edit", "comment", Map.of("text", "After")), 303))
                .isEqualTo(place);
        assertThat(comment(new Visitor().page(post), place).text()).contains("After", "edited");

        assertThat(bob.page(address + "/delete").text()).contains("Delete this comment?", "After");
        assertThat(Visitor.location(bob.send(address + "/delete", "delete", Map.of()), 303))
                .isEqualTo(post);
        assertThat(new Visitor().page(post).select(".comments li")).isEmpty();
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void isNotReachedBelowAnotherPost() {
        var bob = Visitor.member();
        String place = bob.commented(post, "Mine");
        String id = id(place).replace("comment-", "");
        String other = bob.posted("Another post", "Text");
        for (String elsewhere : new String[] {"/posts/999999", other}) {
            String address = elsewhere + "/comments/" + id;
            for (Visitor anybody : new Visitor[] {ada, bob}) {
                var fields = Map.of("csrf", anybody.csrf(), "text", "Changed");
                assertThat(anybody.post(address + "/delete", fields).statusCode())
                        .isEqualTo(404);
                assertThat(anybody.post(address + "/edit", fields).statusCode()).isEqualTo(404);
                assertThat(anybody.get(address).statusCode()).isEqualTo(404);
            }
        }
        assertThat(comment(new Visitor().page(post), place).text()).contains("Mine");
    }

    @Test
    void isRepliedTo() {
        var bob = Visitor.member();
        String first = bob.commented(post, "First");
        String second = bob.commented(post, "Second");
        String reply = comment(ada.page(post), first).select("a[href*=reply]").attr("href");
        var page = ada.page(reply);
        assertThat(page.getElementById("text").hasAttr("autofocus")).isTrue();
        assertThat(reply).as("a browser ignores autofocus with it").doesNotContain("#");
        assertThat(page.select("#answer .excerpt").text()).isEqualTo("First");
        assertThat(ada.page(post).getElementById("text").hasAttr("autofocus")).isFalse();
        assertThat(page.getElementById("replies-to").text()).contains("Nick of " + bob.username);
        String answer = Visitor.location(ada.send(page, reply, "comment", Map.of("text", "Reply")), 303);

        var comments = new Visitor().page(post).select(".comments li");
        assertThat(comments.eachAttr("id")).containsExactly(id(first), id(answer), id(second));
        assertThat(comments.eachAttr("class")).containsExactly("reply");

        String address = comment(bob.page(post), first).select(".day").attr("href");
        bob.send(address + "/delete", "delete", Map.of());
        assertThat(comment(new Visitor().page(post), first).text()).isEqualTo("This comment was deleted.");
        assertThat(comment(new Visitor().page(post), first).html()).doesNotContain(bob.username);
    }

    @Test
    void isOnThePageThatItsAddressLeadsTo() {
        String last = "";
        for (int i = 0; i < 51; i++) {
            last = ada.commented(post, "Number " + i);
        }
        var first = new Visitor().page(post);
        assertThat(first.select(".comments li")).hasSize(50);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(last).matches(post + "\\?after=[0-9.]+#comment-\\d+");
        var second = new Visitor().page(first.select("a[rel=next]").attr("href"));
        assertThat(comment(second, last).text()).contains("Number 50");
        assertThat(second.select("a[rel=next]")).isEmpty();
        var back = new Visitor().page(second.select("a[rel=prev]").attr("href"));
        assertThat(back.select(".comments li").eachAttr("id"))
                .isEqualTo(first.select(".comments li").eachAttr("id"));
        for (String nonsense : new String[] {"?after=x", "?before=1", "?after=9.9.9", "?reply=x", "?reply=999999999"}) {
            assertThat(new Visitor().page(post + nonsense).select(".comments li"))
                    .hasSize(50);
        }
        assertThat(new Visitor().page("/").text()).contains("51 comments");
    }

    @Test
    void isStoredOnceIfTheFormIsSentConcurrently() throws Exception {
        var form = ada.page(post);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> ada.send(form, post, "comment", Map.of("text", "Once")), threads))
                    .limit(8)
                    .toList();
            var places = answers.stream()
                    .map(CompletableFuture::join)
                    .map(answer -> Visitor.location(answer, 303))
                    .distinct();
            assertThat(places).hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(new Visitor().page(post).select(".comments li")).hasSize(1);
        ada.send(form, post, "comment", Map.of("text", "Something else, after the back button"));
        assertThat(new Visitor().page(post).select(".comments li")).hasSize(2);
    }

    @Test
    void staysInTheFormWhenSomethingIsWrong() {
        var tooLong = ada.send(post, "comment", Map.of("text", "x".repeat(5001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(tooLong.body());
        assertThat(page.getElementById("text").val()).hasSize(5001);
        assertThat(page.getElementById("text-message").text()).isEqualTo("Use at most 5,000 characters.");
        assertThat(page.select("h1").text()).isEqualTo("A post");

        var forged = ada.send(post, "comment", Map.of("text", "Still here", "csrf", "forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(forged.body()).getElementById("text").val()).isEqualTo("Still here");
        assertThat(new Visitor().page(post).select(".comments li")).isEmpty();
    }

    @Test
    void outlivesTheSessionInWhichItWasTyped() {
        String first = ada.commented(post, "First");
        var form =
                ada.page(comment(ada.page(post), first).select("a[href*=reply]").attr("href"));
        ada.cookies.getCookieStore().removeAll();
        var answer = ada.send(form, post, "comment", Map.of("text", "A reply that took an hour"));
        assertThat(Visitor.location(answer, 303)).isEqualTo("/login");
        assertThat(new Visitor().page(post).select(".comments li")).hasSize(1);

        assertThat(ada.login(ada.email, Visitor.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(post);
        assertThat(ada.page(post).getElementById("text").val()).isEqualTo("A reply that took an hour");
        var page = ada.page(post); // a reload
        assertThat(page.getElementById("text").val()).isEqualTo("A reply that took an hour");
        assertThat(page.getElementById("problem").text()).startsWith("You’re signed in again.");
        Visitor.location(ada.send(page, post, "comment", Map.of()), 303);
        assertThat(new Visitor().page(post).select(".comments li").eachAttr("class"))
                .containsExactly("reply");
        assertThat(ada.page(post).getElementById("text").val()).isEmpty();
    }

    @Test
    void fiftyOfFiftyPeopleAreAPageOfLessThan60Kilobytes() {
        IntStream.range(0, 25).forEach(i -> {
            Visitor.member().commented(post, "Number " + i + " of somebody who has quite something to say about it.");
            new Visitor()
                    .send(
                            post,
                            "comment",
                            Map.of(
                                    "text", "Number " + i + " of somebody who has quite something to say about it.",
                                    "name", "Guest " + i,
                                    "email", "guest" + i + "@example.org",
                                    "website", "https://guest" + i + ".example/",
                                    "gravatar", "on"));
        });
        var answer = new Visitor().bytes(post);
        assertThat(Jsoup.parse(new String(answer.body(), UTF_8)).select(".comments li"))
                .hasSize(50);
        assertThat(answer.body()).hasSizeLessThan(60_000);
    }

    @Test
    void isDatedAndCountedInTheLanguageOfTheReader() {
        ada.commented(post, "One");
        var page = new Visitor().page(post, "Accept-Language", "zh-CN");
        assertThat(page.select(".comments time").text()).isIn("现在", "1分钟前");
        assertThat(page.select(".comments time").attr("title")).matches("20\\d\\d年\\d+月\\d+日.*UTC");
        assertThat(page.select("h2").first().text()).isEqualTo("评论");
        assertThat(new Visitor().page("/", "Accept-Language", "zh-CN").text()).contains("1 条评论");
        assertThat(new Visitor()
                        .send(post, "comment", Map.of("text", ""), "Accept-Language", "zh-CN")
                        .body())
                .contains("请先写点内容。");
    }

    private static Document comment(Document page, String place) {
        var comment = page.getElementById(id(place));
        assertThat(comment).as(place).isNotNull();
        return Jsoup.parse(comment.html());
    }

    private static String id(String place) {
        return place.substring(place.indexOf('#') + 1);
    }
}
