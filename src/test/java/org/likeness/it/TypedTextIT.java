package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed text is not lost by an expired session, the back button or a second click. */
class TypedTextIT {
    private static final int MORE_VIEWS_THAN_A_SESSION_KEEPS = 20;

    @Test
    void countsOnTheLoginPageHoweverLongThatWasOpen() {
        var member = Visitor.member();
        var page = new Visitor().page("/login");
        assertThat(page.select("#waiting")).isEmpty();
        var visitor = new Visitor(); // without any session
        assertThat(visitor.submit(page, "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD))
                        .statusCode())
                .isBetween(302, 303);
        assertThat(visitor.page("/").select(".site-me-name").text()).contains(member.username);
    }

    @Test
    void countsOnTheRegistrationPageHoweverLongThatWasOpen() {
        var page = new Visitor().page("/register");
        var visitor = new Visitor();
        var typed = Map.of(
                "email", visitor.email, "username", visitor.username, "nickname", "Ada", "password", Visitor.PASSWORD);
        assertThat(visitor.submit(page, "/register", "register", typed).statusCode())
                .isBetween(302, 303);
        assertThat(visitor.page("/").select(".site-me-name").text()).contains("Ada");
    }

    @Test
    void staysOnAPageOfWhichManyOthersWereOpenedSince() {
        var member = Visitor.member();
        var old = member.page("/profile");
        for (int i = 0; i < MORE_VIEWS_THAN_A_SESSION_KEEPS; i++) {
            member.page("/profile");
        }
        var again = typedAgain(member.submit(old, "/profile", "profile", Map.of("bio", "A long story")));
        assertThat(again.getElementById("profile:bio").val()).isEqualTo("A long story");
        assertThat(member.page("/profile").getElementById("profile:bio").val()).isEmpty(); // not kept yet
        member.submit(again, "/profile", "profile", Map.of());
        assertThat(member.page("/profile").getElementById("profile:bio").val()).isEqualTo("A long story");
    }

    @Test
    void waitsUntilTheMemberHasSignedInAgain() {
        var member = Visitor.member();
        var page = member.page("/profile");
        member.forgetSession();
        var typed = Map.of("nickname", "", "bio", "One\r\ntwo <b>", "location", "伦敦");
        var answer = member.submit(page, "/profile", "profile", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        assertThat(member.page("/login").select("#waiting")).hasSize(1);
        var signedIn = member.login(member.email, Visitor.PASSWORD);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        var again = member.page("/profile");
        assertThat(again.select("#typed-again")).hasSize(1);
        assertThat(again.getElementById("profile:nickname").val()).isEmpty();
        assertThat(again.getElementById("profile:bio").val().replace("\r", "")).isEqualTo("One\ntwo <b>");
        assertThat(again.getElementById("profile:location").val()).isEqualTo("伦敦");

        var reloaded = member.page("/profile");
        assertThat(reloaded.select("#typed-again")).hasSize(1);
        assertThat(reloaded.getElementById("profile:location").val()).isEqualTo("伦敦");
        member.submit(reloaded, "/profile", "profile", Map.of("nickname", "Ada"));
        assertThat(member.page("/profile").select("#typed-again")).isEmpty();
        assertThat(member.page("/profile").getElementById("profile:location").val())
                .isEqualTo("伦敦");
    }

    @Test
    void waitsWithTheBoxesThatWereTicked() {
        var member = Visitor.member();
        var before = ticked(member.page("/profile"));
        assertThat(before).contains("gravatar");
        var page = member.page("/profile");
        member.forgetSession();
        member.submitTicked(page, "/profile", "profile", Map.of(), "allowed", List.of());
        member.login(member.email, Visitor.PASSWORD);
        assertThat(ticked(member.page("/profile"))).isEmpty();
        var another = new Visitor();
        another.login(member.email, Visitor.PASSWORD);
        assertThat(ticked(another.page("/profile"))).isEqualTo(before); // not kept
    }

    @Test
    void isNotTakenFromAnotherSiteOrFromWhatIsNoForm() {
        var member = Visitor.member();
        member.forgetSession();
        member.post("/profile", Map.of("profile:bio", "planted"), "Origin", "https://evil.example");
        member.post("/profile", Map.of("profile:bio", "a".repeat(100 << 10)));
        assertThat(member.login(member.email, Visitor.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .doesNotEndWith("/profile");
        assertThat(member.page("/profile").select("#typed-again")).isEmpty();
    }

    @Test
    void isNothingWhereAPageHasNoSuchForm() {
        var answer = Visitor.member().post("/account", Map.of("jakarta.faces.ViewState", "1:1", "login:email", "a"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("#error-id").text()).matches("[0-9a-f]{10}");
    }

    @Tag("browser")
    @Test
    void isThereAfterAWayToAnotherPageAndBack() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = Tour.registered(person);
            page.fill("[id='profile:bio']", "Half a sentence");
            page.click("footer a[href='/people']");
            page.waitForURL("**/people");
            page.goBack();
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile was saved.");
            page.reload();
            assertThat(page.locator("#notice")).hasCount(0);
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
            page.goBack();
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile was saved.");
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
        }
    }

    @Tag("browser")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isSentOnceByTwoClicks(boolean script) {
        try (var person = Chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            var page = person.newPage();
            var names = new Visitor();
            page.navigate("/register");
            page.fill("[id='register:email']", names.email);
            page.fill("[id='register:username']", names.username);
            page.fill("[id='register:nickname']", "Ada Lovelace");
            page.fill("[id='register:password']", Visitor.PASSWORD);
            page.dblclick("[id='register:submit']");
            page.waitForURL("**/profile");
            assertThat(page.locator(".site-me-name")).hasText("Ada Lovelace");

            page.fill("[id='profile:bio']", "Twice");
            page.dblclick("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile was saved.");
            assertThat(page.locator("[id='profile:bio']")).hasValue("Twice");
        }
    }

    @Tag("browser")
    @Test
    void canBeSentAgainAfterTheFirstTimeWasStopped() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            person.clock().install();
            Page page = Tour.registered(person);
            var sent = new AtomicInteger();
            page.route("**/profile", route -> {
                if (route.request().method().equals("POST") && sent.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(204)); // the browser stays where it is
                } else {
                    route.resume();
                }
            });
            page.fill("[id='profile:bio']", "At last");
            page.click("[id='profile:submit']");
            page.clock().runFor(3100);
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile was saved.");
        }
    }

    private static Document typedAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#typed-again").text()).contains("Everything you typed is still here");
        return page;
    }

    private static List<String> ticked(Document page) {
        return page.select("[name='profile:allowed'][checked]").eachAttr("value");
    }
}
