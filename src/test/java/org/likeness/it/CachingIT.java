package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** What caches may do with each kind of address of the site. */
class CachingIT {
    private static final String VARY = "Cookie, Accept-Language";

    /** For pages that are the same for all visitors. */
    private static final String VARY_COMPRESSED = VARY + ", Accept-Encoding";

    private static Visitor ada;
    private static String post;
    private static String comment;

    @BeforeAll
    static void writeSomething() {
        ada = Visitor.member();
        post = ada.posted("A post", "Text");
        ada.commented(post, "A comment");
        comment = ada.page(post).select(".comments .day").attr("href");
    }

    /** Pages that everybody may read. */
    private static List<String> pages() {
        return List.of(
                "/",
                "/?before=7",
                "/index.xhtml",
                "/people",
                "/people?q=nobody",
                "/search?q=nobody",
                "/gallery",
                "/people/" + ada.username,
                post);
    }

    /** Pages, redirects and errors that are not for everybody, or not the same twice. */
    private static List<String> others() {
        return List.of(
                "/login",
                "/register",
                "/forgot",
                "/confirm?token=x",
                "/restore?token=x",
                "/reset?token=x",
                "/reset?done=true",
                "/profile",
                "/account",
                "/profile/avatar/draft",
                "/posts/new",
                post + "/edit",
                post + "/delete",
                comment,
                comment + "/edit",
                comment + "/delete",
                "/moderation",
                "/admin",
                "/admin/people",
                "/people/" + ada.username + "/card",
                "/people/" + ada.username.toUpperCase(Locale.ROOT),
                "/language?to=en",
                "/language?to=tlh",
                "/theme?to=dark",
                "/logout",
                "/nothing-here",
                "/posts",
                "/posts/999999999",
                "/people/nobody-of-that-name",
                "/portraits/x",
                "/resources/likeness",
                "/resources/likeness/none.css",
                "/webjars");
    }

    @Test
    void aVisitorsPageIsAskedForAgainAndNotSentAgain() {
        for (String path : pages()) {
            var first = new Visitor().get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(caching(first)).as(path).isEqualTo("no-cache");
            assertThat(vary(first)).as(path).containsExactly(VARY_COMPRESSED);
            assertThat(first.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(tag(first)).as(path).startsWith("\"");

            var again = notModified(path);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).as(path).isEmpty();
            assertThat(caching(again)).as(path).isEqualTo("no-cache");
            assertThat(vary(again)).as(path).containsExactly(VARY_COMPRESSED);
        }
    }

    @Test
    void aVisitorsPageIsCompressedForThoseWhoWantIt() throws IOException {
        for (String path : pages()) {
            var plain = new Visitor().get(path, "Accept-Encoding", "identity, gzip;q=0");
            assertThat(plain.headers().firstValue("Content-Encoding")).as(path).isEmpty();
            var small = new Visitor().bytes(path, "Accept-Encoding", "br, gzip");
            assertThat(small.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            assertThat(small.body().length).as(path).isLessThan(plain.body().length() / 2);
            try (var stream = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
                assertThat(withoutAges(new String(stream.readAllBytes(), UTF_8)))
                        .as(path)
                        .isEqualTo(withoutAges(plain.body()));
            }
            String tag = small.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).as(path).isNotEqualTo(tag(plain));
            assertThat(notModified(path, "Accept-Encoding", "gzip").statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void aPageThatChangesOrIsInAnotherLanguageHasAnotherTag() {
        String before = tag(new Visitor().get(post, "Accept-Language", "en"));
        assertThat(tag(new Visitor().get(post, "Accept-Language", "zh"))).isNotEqualTo(before);
        ada.commented(post, "One more");
        var after = new Visitor().get(post, "Accept-Language", "en", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("One more");
        assertThat(tag(after)).isNotEqualTo(before);
    }

    @Test
    void aMembersPageIsForTheirBrowserAlone() {
        for (String path : Stream.concat(pages().stream(), others().stream()).toList()) {
            var answer = ada.get(path);
            assertThat(caching(answer)).as(path).startsWith("private, no-");
            assertThat(vary(answer)).as(path).isSubsetOf(VARY, VARY_COMPRESSED).hasSize(1);
            assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
        }
        for (String path : List.of(
                "/profile", "/account", "/confirm?token=x", "/restore?token=x", "/reset?token=x", "/erase?token=x")) {
            assertThat(caching(ada.get(path))).isEqualTo("private, no-store");
        }
    }

    @Test
    void soIsThePageOfAnybodyWhoSendsACookie() {
        for (String cookie : List.of("language=zh", "guest=x", "JREMEMBERMEID=x", "JSESSIONID=x", "farewell=erased")) {
            for (String path : pages()) {
                var answer = new Visitor().get(path, "Cookie", cookie);
                assertThat(caching(answer)).as(path + " " + cookie).startsWith("private, no-");
                assertThat(vary(answer)).as(path + " " + cookie).containsExactly(VARY_COMPRESSED);
            }
        }
    }

    @Test
    void nothingElseIsKeptForVisitorsEither() {
        for (String path : others()) {
            var answer = new Visitor().get(path);
            boolean hasCookie = !answer.headers().allValues("Set-Cookie").isEmpty();
            assertThat(caching(answer))
                    .as(path)
                    .matches((hasCookie ? "" : "(no-cache)|") + "private, no-(cache|store)");
            assertThat(vary(answer)).as(path).isSubsetOf(VARY, VARY_COMPRESSED).hasSize(1);
            if (hasCookie || answer.statusCode() != 200) {
                assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
            }
            if (answer.statusCode() >= 400) {
                assertThat(caching(answer)).as(path).isEqualTo("private, no-store");
            }
        }
    }

    @Test
    void aRefusalIsNotKept() {
        var foreign = new String[] {"Origin", "https://evil.example"};
        for (var answer : List.of(
                new Visitor().post("/login", Map.of(), foreign),
                new Visitor().post("/login", Map.of(), "Origin", "https://evil.example", "Accept", "application/json"),
                new Visitor().post("/profile/avatar", Map.of(), "Accept", "application/json"),
                ada.post("/profile/avatar/remove", Map.of(), "Accept", "application/json"))) {
            assertThat(answer.statusCode()).isBetween(400, 413);
            assertThat(caching(answer)).contains("no-store");
            assertThat(vary(answer)).isSubsetOf(VARY, VARY_COMPRESSED).hasSize(1);
        }
    }

    @Test
    void responsesWithoutCookiesKeepTheirOwnLifetime() {
        ada.upload(Drawn.jpeg(200, 200));
        for (String path : List.of(
                ada.avatarAtTheTop(),
                "/avatar/00000000000000000000000000000000?s=40",
                "/avatar/00000000000000000000000000000000?d=404",
                "/likeness/drawn/mp.svg",
                "/resources/likeness/site.css",
                "/jakarta.faces.resource/avatar.css.xhtml?ln=likeness",
                "/v3/profiles/" + ada.username)) {
            for (var visitor : List.of(ada, new Visitor())) {
                var answer = visitor.get(path);
                assertThat(caching(answer)).as(path).contains("max-age=");
                assertThat(vary(answer)).as(path).isSubsetOf("Accept-Encoding");
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            }
        }
    }

    @Tag("browser")
    @Test
    void theBackButtonKeepsWhatWasTyped() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = Tour.registered(person);
            for (String path : List.of("/posts/new", post)) {
                page.navigate(path);
                page.fill("#text", "Typed and not sent");
                page.click(".site-name");
                page.waitForURL(Pattern.compile(".*[0-9]/$"));
                page.goBack();
                page.waitForFunction("document.querySelector('#text')?.value === 'Typed and not sent'");
            }
        }
    }

    private static String caching(HttpResponse<?> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    private static List<String> vary(HttpResponse<?> answer) {
        return answer.headers().allValues("Vary");
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Asks again for what it got, until that has not changed in between: pages say how long ago something was written. */
    private static HttpResponse<String> notModified(String path, String... headers) {
        HttpResponse<String> again = null;
        for (int tries = 0; tries < 20 && (again == null || again.statusCode() == 200); tries++) {
            var all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("If-None-Match", tag(new Visitor().head(path, headers))));
            again = new Visitor().get(path, all.toArray(String[]::new));
        }
        return again;
    }

    private static String withoutAges(String html) {
        return html.replaceAll("(<time[^>]*>)[^<]*", "$1");
    }
}
