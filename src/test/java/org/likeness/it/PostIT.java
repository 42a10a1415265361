package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostIT {

    @Test
    void isThereForEverybodyAtOnce() {
        var member = Visitor.member();
        String post = member.posted("On <b>engines</b>", "It *might* act.\n\n<script>alert(1)</script>");

        var page = new Visitor().page(post);
        assertThat(page.title()).startsWith("On <b>engines</b>");
        assertThat(page.select("h1").text()).isEqualTo("On <b>engines</b>");
        assertThat(page.select(".written em").text()).isEqualTo("might");
        assertThat(page.select(".written").text()).contains("<script>alert(1)</script>");
        assertThat(page.select(".post-facts a").attr("href")).isEqualTo("/people/" + member.username);
        assertThat(page.select(".post-facts a").eachText()).containsExactly("Nick of " + member.username, "Report");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("On <b>engines</b>");
        assertThat(page.select("time").attr("datetime")).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

        var newest = new Visitor().page("/").select("#posts li");
        assertThat(newest.stream().filter(row -> row.html().contains("href=\"" + post + "\"")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text()).contains("On <b>engines</b>", "Nick of " + member.username, "No comments");
                    assertThat(row.select("img.likeness-avatar")).hasSize(1);
                    assertThat(row.select(".posts-excerpt").text())
                            .isEqualTo("It might act. <script>alert(1)</script>");
                    assertThat(row.select(".posts-excerpt *")).isEmpty();
                });
        assertThat(new Visitor()
                        .page("/people/" + member.username)
                        .select("#latest-posts a")
                        .attr("href"))
                .isEqualTo(post);
    }

    @Test
    void isChangedByItsAuthor() {
        var member = Visitor.member();
        String post = member.posted("Before", "Line one\nline *two*");
        var form = member.page(post + "/edit");
        assertThat(form.getElementById("title").val()).isEqualTo("Before");
        assertThat(form.getElementById("text").val()).isEqualTo("Line one\nline *two*");

        assertThat(Visitor.location(member.send(post + "/edit", "post", Map.of("title", "After")), 303))
                .isEqualTo(post);
        var page = new Visitor().page(post);
        assertThat(page.select("h1").text()).isEqualTo("After");
        assertThat(page.select(".post-facts").text()).contains("edited");
    }

    @Test
    void isDeletedAfterOneMoreQuestion() {
        var member = Visitor.member();
        String post = member.posted("Gone soon", "Text");
        new Visitor().commentedAsGuest(post, "Hello");
        assertThat(member.page(post + "/delete").text())
                .contains("Delete this post and all its comments?", "Gone soon");
        assertThat(new Visitor().get(post).statusCode()).isEqualTo(200);

        var form = member.page(post + "/delete");
        assertThat(Visitor.location(member.send(form, post + "/delete", "delete", Map.of()), 303))
                .isEqualTo("/");
        assertThat(member.page("/").select("#notice").text()).isEqualTo("Deleted.");
        assertThat(new Visitor().get(post).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(member.send(form, post + "/delete", "delete", Map.of()), 303))
                .as("a second click is as good as the first")
                .isEqualTo("/");
    }

    @Test
    void isNobodyElsesToChange() {
        var author = Visitor.member();
        String post = author.posted("Mine", "Text");
        var other = Visitor.member();
        String csrf = other.csrf();
        for (String what : List.of("/edit", "/delete")) {
            assertThat(other.get(post + what).statusCode()).isEqualTo(403);
            assertThat(other.post(post + what, Map.of("csrf", csrf, "title", "x", "text", "y"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Visitor.location(new Visitor().get(post + what), 303)).isEqualTo("/login");
        }
        assertThat(other.page(post).select("h1").text()).isEqualTo("Mine");
        assertThat(other.page(post).select(".post-facts a").eachAttr("href"))
                .containsExactly("/people/" + author.username, "/report" + post);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Enter a title.",
        "title, '  ', Enter a title.",
        "title, 'a\0b', Remove the invisible characters.",
        "text, '', Write something first.",
        "text, '\u3000\u3000', Write something first.",
        "text, 'a\u0007b', Remove the invisible characters."
    })
    void showsTheErrorAtTheFieldAndLosesNothing(String field, String value, String message) {
        var member = Visitor.member();
        var response = member.send(
                "/posts/new", "post", Map.of("title".equals(field) ? "text" : "title", "Still here", field, value));
        assertThat(response.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(response.body());
        assertThat(page.getElementById(field + "-message").text()).isEqualTo(message);
        assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(field).attr("aria-describedby")).contains(field + "-message");
        assertThat(page.getElementById("title".equals(field) ? "text" : "title").val())
                .isEqualTo("Still here");
    }

    @Test
    void hasLimits() {
        var member = Visitor.member();
        String title = "t".repeat(150);
        String text = "x".repeat(19_997) + "\r\n你";
        String post = member.posted(title, text);
        assertThat(new Visitor().page(post).select("h1").text()).isEqualTo(title);
        assertThat(member.send("/posts/new", "post", Map.of("title", title + "t", "text", text + "yz"))
                        .body())
                .contains("Use at most 150 characters.", "Use at most 20,000 characters.", "yz</textarea>");
    }

    @Test
    void isStoredOnceIfTheFormIsSentAgain() {
        var member = Visitor.member();
        var form = member.page("/posts/new");
        var values = Map.of("title", "Once", "text", "Text");
        String first = Visitor.location(member.send(form, "/posts/new", "post", values), 303);
        assertThat(Visitor.location(member.send(form, "/posts/new", "post", values), 303))
                .isEqualTo(first);
        String other = Visitor.location(
                member.send(form, "/posts/new", "post", Map.of("title", "Once", "text", "Another")), 303);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void outlivesTheSessionInWhichItWasTyped() {
        var member = Visitor.member();
        var form = member.page("/posts/new");
        member.cookies.getCookieStore().removeAll();
        var answer = member.send(form, "/posts/new", "post", Map.of("title", "Long", "text", "An hour's work"));
        assertThat(Visitor.location(answer, 303)).isEqualTo("/login");
        assertThat(Visitor.location(member.get("/moderation"), 303)).isEqualTo("/login");
        assertThat(member.page("/login").select("#waiting")).hasSize(1);
        assertThat(member.login(member.email, Visitor.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/posts/new");
        assertThat(member.page("/posts/new").getElementById("title").val()).isEqualTo("Long");
        var page = member.page("/posts/new"); // a reload
        assertThat(page.getElementById("title").val()).isEqualTo("Long");
        assertThat(page.getElementById("text").val()).isEqualTo("An hour's work");
        assertThat(page.getElementById("problem").text()).startsWith("You’re signed in again.");
        String post = Visitor.location(member.send(page, "/posts/new", "post", Map.of()), 303);
        assertThat(new Visitor().page(post).select(".written").text()).isEqualTo("An hour's work");
        assertThat(member.page("/posts/new").getElementById("text").val()).isEmpty();
    }

    @Test
    void nothingWaitsWhereNothingWasTyped() {
        var member = Visitor.member();
        member.cookies.getCookieStore().removeAll();
        assertThat(Visitor.location(member.get("/posts/new"), 303)).isEqualTo("/login");
        assertThat(member.page("/login").select("#waiting")).isEmpty();
        assertThat(member.login(member.email, Visitor.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/posts/new");
    }

    @Test
    void staysInTheFormWhereTheTokenIsAnothers() {
        var member = Visitor.member();
        var response = member.send("/posts/new", "post", Map.of("title", "T", "text", "Still here", "csrf", "forged"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(response.body()).getElementById("text").val()).isEqualTo("Still here");
    }

    @Test
    void twentyStandOnAPage() {
        var member = Visitor.member();
        IntStream.range(0, 21).forEach(i -> member.posted("Number " + i, "Text"));
        var newest = new Visitor().page("/");
        assertThat(newest.select("#posts li")).hasSize(20);
        assertThat(newest.select(".hero")).hasSize(1);
        var older = new Visitor().page(newest.select("a[rel=next]").attr("href"));
        assertThat(older.select(".hero")).isEmpty();
        assertThat(older.select("h1")).hasSize(1);
        assertThat(older.select("#posts li .posts-title").eachAttr("href"))
                .doesNotContainAnyElementsOf(
                        newest.select("#posts li .posts-title").eachAttr("href"));
        assertThat(new Visitor().page("/?before=nonsense").select("#posts li")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts", "/posts/", "/posts/x", "/posts/999999999999", "/posts/1/x", "/posts/%00"})
    void isAnErrorPageOfTheSiteForAnUnknownPost(String path) {
        var answer = new Visitor().get(path);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
