package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Keep me signed in": the cookie, and when it becomes invalid. */
class RememberedBrowserIT {
    @Test
    void remembersTheBrowserOnlyIfAsked() {
        var member = Visitor.member();
        var forgetful = new Visitor();
        forgetful.login(member.email, Visitor.PASSWORD);
        forgetful.forgetSession();
        assertThat(forgetful.page("/").select(".site-me-name")).isEmpty();

        var faithful = new Visitor();
        faithful.loginRemembered(member.email, Visitor.PASSWORD);
        faithful.forgetSession();
        assertThat(faithful.page("/").select(".site-me-name").text()).contains(member.username);
        HttpCookie token = token(faithful);
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getValue()).hasSizeGreaterThanOrEqualTo(43); // 256 bits
    }

    @Test
    void changesTheCookieOfARememberedBrowserWithEachUse() {
        var browser = Visitor.remembered();
        HttpCookie first = token(browser);
        var answer = new Visitor().get("/", "Cookie", first.getName() + "=" + first.getValue());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(first.getName()))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=")
                .doesNotContain(first.getValue());

        var other = new Visitor().get("/", "Cookie", first.getName() + "=" + first.getValue()); // another tab
        assertThat(other.body()).contains(browser.username);
        assertThat(other.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(first.getName()));
    }

    @Test
    void endsForAllCopiesOfACookieIfAReplacedOneIsUsed() {
        var browser = Visitor.remembered();
        HttpCookie copied = token(browser);
        for (int i = 0; i < 2; i++) {
            browser.forgetSession();
            assertThat(browser.page("/").select(".site-me-name").text()).contains(browser.username);
        }
        HttpCookie owners = token(browser);
        assertThat(nameShownTo(copied)).isEmpty();
        assertThat(nameShownTo(owners)).isEmpty();
        browser.forgetSession();
        browser.get("/");
        assertThat(browser.cookies.getCookieStore().getCookies())
                .noneMatch(cookie -> cookie.getName().equals(copied.getName()));
        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void givesTheSessionOfARememberedBrowserANewId() {
        var browser = Visitor.remembered();
        HttpCookie token = token(browser);

        var other = new Visitor();
        other.get("/profile");
        String known = "JSESSIONID=" + other.cookie("JSESSIONID").getValue();
        var answer = new Visitor().get("/", "Cookie", known + "; " + token.getName() + "=" + token.getValue());
        assertThat(answer.body()).contains(browser.username);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && !cookie.startsWith(known));
        assertThat(other.page("/").select(".site-me-name")).isEmpty();
    }

    @Test
    void isNotTriggeredByFilesThatSharedCachesStore() {
        var browser = Visitor.remembered();
        HttpCookie token = token(browser);
        for (String picture : List.of(
                "/avatar/x?f=y",
                "/avatar?gravatar_id=" + "0".repeat(32),
                "/avatar.php?gravatar_id=" + "0".repeat(32),
                "/" + "0".repeat(64),
                "/portraits/x/40.jpg",
                "/likeness/drawn/x.svg",
                "/v3/profiles/" + browser.username,
                "/" + "0".repeat(64) + ".json",
                "/jakarta.faces.resource/avatar.css.xhtml?ln=likeness",
                "/resources/likeness/site.css")) {
            var answer = new Visitor().get(picture, "Cookie", token.getName() + "=" + token.getValue());
            assertThat(answer.headers().allValues("Set-Cookie")).as(picture).isEmpty();
        }
        assertThat(nameShownTo(token)).contains(browser.username); // a page signs in, and replaces the cookie
    }

    @Test
    void forgetsARememberedBrowserThatSignsOut() {
        var browser = Visitor.remembered();
        HttpCookie token = token(browser);
        assertThat(nameShownTo(token)).contains(browser.username);
        browser.post("/logout", Map.of("csrf", browser.csrf()));
        assertThat(browser.page("/").select(".site-me-name")).isEmpty();
        assertThat(nameShownTo(token)).isEmpty();
    }

    private static String nameShownTo(HttpCookie token) {
        return new Visitor()
                .page("/", "Cookie", token.getName() + "=" + token.getValue())
                .select(".site-me-name")
                .text();
    }

    private static HttpCookie token(Visitor browser) {
        return browser.cookie("JREMEMBERMEID");
    }
}
