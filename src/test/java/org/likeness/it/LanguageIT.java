package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIT {

    @Test
    void followsTheBrowserUntilALinkChangesItForGood() {
        var visitor = new Visitor();
        assertThat(visitor.page("/login", "Accept-Language", "en").select("h1").text())
                .isEqualTo("Sign in");

        var change = visitor.get("/language?to=zh", "Referer", Site.url() + "/people?before=7");
        assertThat(change.statusCode()).isEqualTo(303);
        assertThat(change.headers().firstValue("Location")).hasValue("/people?before=7#footer");
        assertThat(change.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");

        var page = visitor.page("/login", "Accept-Language", "en");
        assertThat(page.select("h1").text()).isEqualTo("登录");
        assertThat(page.select("html").attr("lang")).startsWith("zh");
        assertThat(visitor.get("/nothing-here", "Accept-Language", "en").body()).contains("页面不存在");
        var wrong = visitor.submit("/login", "login", Map.of("email", "a@example.com", "password", "wrong password"));
        assertThat(wrong.body()).contains("邮箱、用户名或密码不正确");

        visitor.get("/language?to=en");
        assertThat(visitor.page("/login", "Accept-Language", "zh").select("h1").text())
                .isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/people",
                "not an address",
                "//elsewhere.example/",
                "javascript:alert(1)"
            })
    void bringsNobodyToAnotherSite(String referer) {
        var change = new Visitor().get("/language?to=zh", "Referer", referer);
        assertThat(change.headers().firstValue("Location")).hasValue("/");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Sign in",
        "en-GB, en-GB, Sign in",
        "de, de, Anmelden",
        "'ja, de-AT;q=0.5', de-AT, Anmelden",
        "fr-CA, fr-CA, Connexion",
        "es-MX, es-MX, Iniciar sesión",
        "zh-CN, zh-CN, 登录",
        "zh-SG, zh-SG, 登录",
        "zh-TW, zh-Hant-TW, 登入",
        "zh-HK, zh-Hant-HK, 登入",
        "ja, en, Sign in",
        "*, en, Sign in",
        "not a language, en, Sign in",
        "'', en, Sign in",
    })
    void isTheBestThatTheSiteHas(String accepted, String tag, String title) {
        var page = new Visitor().page("/login", "Accept-Language", accepted);
        assertThat(page.select("html").attr("lang")).isEqualTo(tag);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("#languages a[aria-current]").eachAttr("hreflang"))
                .containsExactly(tag.replaceFirst("-[A-Z]{2}$", ""));
    }

    @Test
    void isEnglishIfABrowserAsksForNone() {
        var page = new Visitor().page("/login");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void isOfferedByItsOwnName() {
        var links = new Visitor().page("/people").select("#languages a");
        assertThat(links.eachText()).containsExactly("Deutsch", "English", "Español", "Français", "简体中文", "繁體中文");
        assertThat(links.eachAttr("lang")).isEqualTo(links.eachAttr("hreflang"));
        for (var link : links) {
            var visitor = new Visitor();
            var change = visitor.get(link.attr("href"), "Referer", Site.url() + "/people");
            assertThat(Visitor.location(change, 303)).isEqualTo("/people#footer");
            assertThat(visitor.page("/people").select("html").attr("lang")).isEqualTo(link.attr("lang"));
        }
    }

    @Test
    void isThatOfEveryAnswer() {
        var visitor = new Visitor();
        visitor.get("/language?to=de");
        var empty = visitor.submit("/login", "login", Map.of("email", "", "password", ""))
                .body();
        assertThat(empty).contains("Prüfe diese 2 Felder:", "Gib dein");
        assertThat(visitor.get("/nothing-here").body()).contains("<html", "lang=\"de\"", "Seite nicht gefunden");
        assertThat(visitor.get("/feed").body()).contains("<title>Beiträge · Likeness</title>");
        var refused = visitor.post("/login", Map.of(), "Origin", "https://evil.example", "Accept", "application/json");
        assertThat(Visitor.json(refused).getString("detail")).contains("anderen Website");
    }

    @Test
    void sharesACachedPageWithAllBrowsersThatGetIt() {
        String tag = tag("en");
        for (String same : List.of("ja", "en;q=0.3", "xx,yy;q=0.9", "en-XX")) {
            assertThat(tag(same)).as(same).isEqualTo(tag);
        }
        assertThat(tag("de")).isNotEqualTo(tag);
    }

    private static String tag(String accepted) {
        var page = new Visitor().get("/gallery", "Accept-Language", accepted);
        return page.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void isNoneThatWeDoNotSpeak() {
        var change = new Visitor().get("/language?to=tlh");
        assertThat(change.statusCode()).isEqualTo(404);
        assertThat(change.headers().allValues("Set-Cookie")).isEmpty();
    }
}
