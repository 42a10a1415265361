package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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
        assertThat(wrongPassword).isEqualTo(unknown).contains("Wrong email, username or password.");
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
    void stillLeadsToTheLoginPageAfterAFailure() {
        var member = Visitor.member();
        assertMembersPagesLeadToLogin("wrong password", browser -> browser.login(member.email, "wrong password"));
        assertMembersPagesLeadToLogin("unknown", browser -> browser.login("nobody-" + member.email, "wrong password"));
        assertMembersPagesLeadToLogin("no password", browser -> browser.login(member.email, ""));
        assertMembersPagesLeadToLogin("wrong password, sent here by a page", browser -> {
            browser.get("/account");
            browser.login(member.email, "wrong password");
        });
        assertMembersPagesLeadToLogin("a taken e-mail", browser -> {
            var taken = browser.register(member.email, browser.username, "Nick", "another long password");
            assertThat(taken.body()).contains("This email is already registered");
        });
        assertMembersPagesLeadToLogin("a stranger's cookie", browser -> {
            var cookie = new HttpCookie("JREMEMBERMEID", "x".repeat(43));
            cookie.setPath("/");
            cookie.setVersion(0);
            browser.cookies.getCookieStore().add(Site.url(), cookie);
        });
    }

    private static void assertMembersPagesLeadToLogin(String after, Consumer<Visitor> failure) {
        var browser = new Visitor();
        failure.accept(browser);
        for (String path : List.of("/profile", "/account", "/profile.xhtml", "/account.xhtml")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as("%s after %s", path, after).isBetween(302, 303);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(page -> assertThat(page).contains("/login"));
        }
    }

    @Test
    void givesTheSessionANewId() {
        var member = Visitor.member();
        var browser = new Visitor();
        browser.get("/profile"); // the page to come back to is kept in a session
        String before = browser.cookie("JSESSIONID").getValue();
        browser.login(member.email, Visitor.PASSWORD);
        assertThat(browser.cookie("JSESSIONID").getValue()).isNotEqualTo(before);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var header = new Visitor().get("/profile").headers().allValues("Set-Cookie");
        assertThat(header).singleElement().asString().contains("HttpOnly").contains("SameSite=Lax");
    }

    /** A server could take the user who is already signed in for the one who signs in now. */
    @Test
    void asAnotherMemberNeedsTheirPasswordAndEndsTheFormerSession() {
        var bob = Visitor.member();
        for (boolean remembered : new boolean[] {false, true}) {
            var browser = remembered ? Visitor.remembered() : Visitor.member();
            if (remembered) {
                browser.forgetSession();
            }
            assertThat(browser.login(bob.username, "wrong password").statusCode())
                    .isEqualTo(200);
            assertThat(browser.page("/").select(".site-me-name")).isEmpty();

            var other = remembered ? Visitor.remembered() : Visitor.member();
            other.login(bob.username, Visitor.PASSWORD);
            assertThat(other.page("/").select(".site-me-name").text()).contains(bob.username);
            other.forgetSession();
            assertThat(other.page("/").select(".site-me-name")).isEmpty();

            var third = remembered ? Visitor.remembered() : Visitor.member();
            var carl = new Visitor();
            third.register(carl.email, carl.username, "Carl", Visitor.PASSWORD);
            assertThat(third.page("/").select(".site-me-name").text()).contains("Carl");
        }
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

    private static String message(String body) {
        return Jsoup.parse(body).select(".field-message").text();
    }
}
