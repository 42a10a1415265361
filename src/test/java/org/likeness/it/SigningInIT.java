package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SigningInIT {

    @Test
    void worksWithTheEmailOrTheUsernameInAnyCase() {
        var member = Visitor.member();
        for (String login : new String[] {member.email, member.username, " " + member.email.toUpperCase(Locale.ROOT)}) {
            var browser = new Visitor();
            var response = browser.login(login, Visitor.PASSWORD);
            assertThat(response.statusCode()).as(login).isBetween(302, 303);
            assertThat(browser.page("/").select(".site-me-name").text()).contains(member.username);
        }
    }

    @Test
    void saysTheSameForAnUnknownAddressAndAWrongPassword() {
        var member = Visitor.member();
        String wrongPassword =
                message(new Visitor().login(member.email, "wrong password").body());
        String unknown = message(
                new Visitor().login("nobody-" + member.email, "wrong password").body());
        assertThat(wrongPassword).isEqualTo(unknown).contains("do not fit together");
    }

    @Test
    void bringsTheVisitorBackToThePageThatAskedForIt() {
        var member = Visitor.member();
        var browser = new Visitor();
        var asked = browser.get("/profile");
        assertThat(asked.statusCode()).isBetween(302, 303);
        String loginPage = asked.headers().firstValue("Location").orElseThrow();
        assertThat(loginPage).contains("/login");
        var response = browser.submit(
                browser.page(loginPage),
                loginPage,
                "login",
                Map.of("email", member.email, "password", Visitor.PASSWORD));
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        assertThat(browser.page("/profile").select(".site-me-name").text()).contains(member.username);
    }

    @Test
    void givesTheSessionANewId() {
        var member = Visitor.member();
        var browser = new Visitor();
        browser.page("/login");
        String before = cookie(browser, "JSESSIONID").getValue();
        browser.login(member.email, Visitor.PASSWORD);
        assertThat(cookie(browser, "JSESSIONID").getValue()).isNotEqualTo(before);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var header = new Visitor().get("/login").headers().allValues("Set-Cookie");
        assertThat(header).singleElement().asString().contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void remembersTheBrowserOnlyIfAsked() {
        var member = Visitor.member();
        var forgetful = new Visitor();
        forgetful.login(member.email, Visitor.PASSWORD);
        forgetful.forgetSession();
        assertThat(forgetful.page("/").select(".site-me-name")).isEmpty();

        var faithful = new Visitor();
        faithful.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));
        faithful.forgetSession();
        assertThat(faithful.page("/").select(".site-me-name").text()).contains(member.username);
        HttpCookie token = token(faithful);
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getValue()).hasSizeGreaterThanOrEqualTo(43); // 256 bits
    }

    @Test
    void givesTheSessionOfARememberedBrowserANewId() {
        var member = Visitor.member();
        var browser = new Visitor();
        browser.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));
        HttpCookie token = token(browser);

        var other = new Visitor();
        other.page("/login");
        String known = "JSESSIONID=" + cookie(other, "JSESSIONID").getValue();
        var answer = new Visitor().get("/", "Cookie", known + "; " + token.getName() + "=" + token.getValue());
        assertThat(answer.body()).contains(member.username);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && !cookie.startsWith(known));
        assertThat(other.page("/").select(".site-me-name")).isEmpty();
    }

    @Test
    void doesNotHappenByAPictureWhichCachesKeepForEverybody() {
        var member = Visitor.member();
        var browser = new Visitor();
        browser.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));
        HttpCookie token = token(browser);
        for (String picture : List.of("/avatar/x?f=y", "/portraits/x/40.jpg")) {
            var answer = new Visitor().get(picture, "Cookie", token.getName() + "=" + token.getValue());
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void forgetsARememberedBrowserThatSignsOut() {
        var member = Visitor.member();
        var browser = new Visitor();
        browser.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));
        HttpCookie token = token(browser);
        assertThat(nameShownTo(token)).contains(member.username);
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

    @Test
    void signsOutOnlyWithTheToken() {
        var member = Visitor.member();
        assertThat(member.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(member.post("/logout", Map.of("csrf", Visitor.member().csrf()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(member.post("/logout", Map.of("csrf", member.csrf())).statusCode())
                .isEqualTo(303);
        assertThat(member.page("/").select(".site-me-name")).isEmpty();
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        var browser = new Visitor();
        var fields = Map.of("login:email", "a", "login:password", "b");
        assertThat(browser.post("/login", fields, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/login", fields, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpCookie token(Visitor browser) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpCookie cookie(Visitor browser, String name) {
        return browser.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String message(String body) {
        return Jsoup.parse(body).select(".field-message").text();
    }
}
