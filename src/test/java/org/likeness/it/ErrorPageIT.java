package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ErrorPageIT {

    @Test
    void saysInBothLanguagesThatThereIsNothing() {
        check(new Visitor().get("/nothing-here", "Accept-Language", "en"), 404, "Page not found");
        check(new Visitor().get("/nothing-here", "Accept-Language", "zh-CN"), 404, "页面不存在");
        check(new Visitor().get("/people/nobody-of-that-name"), 404, "Page not found");
        check(new Visitor().get("/portraits/x"), 404, "Page not found");
    }

    @Test
    void saysThatAFormIsNotOfThisSession() {
        check(Visitor.member().post("/logout", Map.of("csrf", "guessed")), 403, "Not allowed");
    }

    @Test
    void saysInBothLanguagesThatAFormHoldsTooMuch() {
        var tooMuch = Map.of("bio", "a".repeat(3 << 20));
        var visitor = new Visitor();
        check(visitor.post("/login", tooMuch, "Accept-Language", "en"), 413, "Too large");
        check(visitor.post("/login", tooMuch, "Accept-Language", "zh-CN"), 413, "内容过大");
        check(visitor.get("/nothing-here", "Accept-Language", "en"), 404, "Page not found"); // on the same connection
    }

    @Test
    void tellsAScriptInJsonThatAFormHoldsTooMuch() {
        var answer = new Visitor().post("/login", Map.of("bio", "a".repeat(3 << 20)), "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Visitor.json(answer).getString("detail")).startsWith("This is more than the form accepts.");
    }

    @Test
    void readsNothingOfWhatIsRefused() {
        var answer = new Visitor().post("/login", Map.of("bio", "a".repeat(9 << 10)), "Origin", "https://evil.example");
        check(answer, 403, "Not allowed");
    }

    @Test
    void namesAnIdThatTheLogHasWithTheAddress() throws IOException {
        assumeThat(Site.log())
                .as("the log of a server that this run has started")
                .isPresent();
        String id = id(new Visitor().post("/login?some=query", Map.of("bio", "a".repeat(3 << 20))));
        assertThat(Files.readString(Site.log().orElseThrow())).contains("error " + id + ": 413 for POST /login");
    }

    @Test
    void saysThatAnAddressTakesNoSuchRequest() {
        check(new Visitor().post("/people/ada", Map.of("a", "b")), 405, "Bad request");
    }

    @Test
    void hasAnIdOfItsOwnEachTime() {
        assertThat(id(new Visitor().get("/nothing-here"))).isNotEqualTo(id(new Visitor().get("/nothing-here")));
    }

    private static void check(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
        assertThat(id(answer)).matches("[0-9a-f]{10}");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static String id(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#error-id").text();
    }
}
