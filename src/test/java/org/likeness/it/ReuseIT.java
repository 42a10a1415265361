package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another application with the classes jar, at its own context path. */
@Tag("slow")
class ReuseIT {
    /** Of customer1@example.com. */
    private static final String HASH = "b4133380ccd33e9fea010c5c961c1b766f4bf70ca30a4026a65c6854c8921fda";

    private static final String SOMEONE = "f9b31680ba13eae8e8f293d324237626ef587beabef07576dce717f700fd44ba";

    private static SampleServer sample;
    private static ServerProcess server;

    @BeforeAll
    static void startServer() throws IOException {
        sample = SampleServer.start();
        server = sample.server();
    }

    @AfterAll
    static void stopServer() {
        sample.close();
    }

    private static Document page(String path) {
        var response = new Visitor(server.url()).get("/shop" + path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void knowsTheGlobalsAndTheFunctionsForUsersOfItsOwn() {
        var page = page("/tags.xhtml");
        assertThat(page.getElementById("global").text())
                .isEqualTo("https://www.gravatar.com/avatar/" + SOMEONE + "?s=40&d=identicon");
        String customer = "https://www.gravatar.com/avatar/" + HASH + "?d=identicon";
        assertThat(page.getElementById("function").text()).isEqualTo(customer);
        assertThat(page.getElementById("globalAvatar").text()).isEqualTo(customer);
    }

    @Test
    void writesWholeImagesForUsersOfItsOwn() {
        var images = page("/tags.xhtml").select("li img");
        assertThat(images).hasSize(50);
        var attributes = new HashMap<String, String>();
        images.first().attributes().forEach(each -> attributes.put(each.getKey(), each.getValue()));
        String base = "https://www.gravatar.com/avatar/" + HASH;
        assertThat(attributes.remove("data-drawn")).matches("/shop/likeness/drawn/identicon/[0-9a-f]{32}\\.svg");
        assertThat(attributes)
                .containsOnly(
                        Map.entry("class", "likeness-avatar"),
                        Map.entry("src", base + "?s=40&d=identicon"),
                        Map.entry("srcset", base + "?s=40&d=identicon 1x, " + base + "?d=identicon 2x"),
                        Map.entry("width", "40"),
                        Map.entry("height", "40"),
                        Map.entry("alt", ""),
                        Map.entry("loading", "lazy"),
                        Map.entry("decoding", "async"),
                        Map.entry("referrerpolicy", "no-referrer"));
    }

    @Test
    void writesTheSameInAFormAndAgainWhenThatIsSent() {
        var visitor = new Visitor(server.url());
        var page = visitor.page("/shop/form.xhtml");
        var sent = visitor.submit(page, "/shop/form.xhtml", "form", Map.of("again", "Again"));
        assertThat(sent.statusCode()).isEqualTo(200);
        for (Document each : List.of(page, Jsoup.parse(sent.body()))) {
            var first = each.getElementById("form:first");
            assertThat(first.attr("width")).isEqualTo("80");
            assertThat(first.attr("loading")).isEqualTo("eager");
            assertThat(first.attr("alt")).isEqualTo("Customer 1");
            assertThat(first.attr("title")).isEqualTo("By <Customer 1>");
            assertThat(first.classNames()).containsExactly("likeness-avatar", "round");
            assertThat(each.getElementById("form:nobody").attr("src")).isEqualTo("/shop/likeness/drawn/mp.svg");
            assertThat(each.getElementById("form:other").attr("alt")).isEqualTo("<\"&");
            assertThat(each.getElementById("form:hidden")).isNull();
            assertThat(each.getElementById("global").text()).endsWith(SOMEONE + "?d=identicon");
        }
    }

    /** With any mapping of the Faces servlet. */
    @ParameterizedTest
    @ValueSource(strings = {"/tags.xhtml", "/faces/tags.xhtml"})
    void bringsItsScriptAndStyleAlong(String path) {
        var head = page(path).head();
        var visitor = new Visitor(server.url());
        assertThat(visitor.get(head.select("script").attr("src")).body()).contains("data-drawn");
        String style =
                visitor.get(head.select("link[rel=stylesheet]").attr("href")).body();
        var silhouette = Pattern.compile("url\\(\"?([^\")]+)").matcher(style);
        assertThat(silhouette.find()).isTrue();
        assertThat(visitor.get(silhouette.group(1)).body()).startsWith("<svg ");
    }

    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void showsDrawingsWhereGravatarCannotBeReachedAlsoUnderAStrictPolicy() {
        try (var person = Chromium.person(server.url(), new Browser.NewContextOptions())) {
            var page = person.newPage();
            page.route("**/tags.xhtml", route -> {
                var answer = route.fetch();
                var headers = new HashMap<>(answer.headers());
                headers.put("content-security-policy", "default-src 'self'; img-src 'self' https:");
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
            });
            page.navigate(server.url() + "/tags.xhtml");
            var first = page.locator("li img").first();
            PlaywrightAssertions.assertThat(first)
                    .hasAttribute("src", Pattern.compile("/shop/likeness/drawn/identicon/.+\\.svg"));
            first.evaluate("image => image.decode()");
            assertThat(first.evaluate("image => image.naturalWidth > 0")).isEqualTo(true);
        }
    }

    /** Each wrong page, and its message in the log. */
    @ParameterizedTest
    @CsvSource({
        "wrong-size, 'size must be 1 to 2048 pixels, was 0'",
        "wrong-word, 'size must be a whole number of pixels, was forty'",
        "wrong-el, 'size must be 1 to 2048 pixels, was 4000'",
        "wrong-loading, 'loading must be lazy or eager, was sometimes'",
        "wrong-name, 'is none of alt, binding, decorative, id, loading, of, rendered, size, styleClass'",
        "wrong-who, 'of must be a person, an e-mail or a value that a People bean knows, was a shop.Reviews'"
    })
    void saysWhichTagOfWhichPageIsWrong(String page, String message) throws IOException {
        assertThat(new Visitor(server.url()).get("/shop/" + page + ".xhtml").statusCode())
                .isEqualTo(500);
        server.waitForLog(List.of(message));
        assertThat(Files.readAllLines(server.log()))
                .anyMatch(line ->
                        line.contains("/" + page + ".xhtml") && line.contains("<l:avatar") && line.contains(message));
    }
}
