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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody has typed is not lost: not by a session that ends, not by the back button, not by a second click. */
class TypedTextIT {
    private static final int MORE_VIEWS_THAN_A_SESSION_KEEPS = 20;

    private static Chromium chromium;

    @BeforeAll
    static void startChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @Test
    void staysOnTheLoginPageWhenTheSessionHasEnded() {
        var member = Visitor.member();
        var visitor = new Visitor();
        var page = visitor.page("/login");
        assertThat(page.select("#waiting")).isEmpty();
        visitor.forgetSession();
        var typed = Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on");
        var again = typedAgain(visitor.submit(page, "/login", "login", typed));
        assertThat(again.getElementById("login:email").val()).isEqualTo(member.email);
        assertThat(again.getElementById("login:remember").hasAttr("checked")).isTrue();
        assertThat(again.getElementById("login:password").val()).isEmpty();
        assertThat(again.select(".field-message").text()).isEmpty();
        assertThat(visitor.page("/").select(".site-me")).isEmpty();

        assertThat(visitor.submit(again, "/login", "login", Map.of("password", Visitor.PASSWORD))
                        .statusCode())
                .isBetween(302, 303);
        assertThat(visitor.page("/").select(".site-me-name").text()).contains(member.username);
    }

    @Test
    void staysOnTheRegistrationPageWhenTheSessionHasEnded() {
        var visitor = new Visitor();
        var page = visitor.page("/register");
        visitor.forgetSession();
        var typed = Map.of(
                "email", visitor.email, "username", visitor.username, "nickname", "Ada", "password", Visitor.PASSWORD);
        var again = typedAgain(visitor.submit(page, "/register", "register", typed));
        assertThat(again.getElementById("register:email").val()).isEqualTo(visitor.email);
        assertThat(again.getElementById("register:username").val()).isEqualTo(visitor.username);
        assertThat(again.getElementById("register:nickname").val()).isEqualTo("Ada");
        assertThat(again.getElementById("register:password").val()).isEmpty();
        assertThat(visitor.submit(again, "/register", "register", Map.of("password", Visitor.PASSWORD))
                        .statusCode())
                .isBetween(302, 303);
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
        member.submit(page, "/profile", "sources", Map.of()); // none
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
        var answer = new Visitor().post("/", Map.of("jakarta.faces.ViewState", "1:1", "login:email", "a"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("#error-id").text()).matches("[0-9a-f]{10}");
    }

    @Test
    void isThereAfterAWayToAnotherPageAndBack() {
        try (var person = chromium.person(new Browser.NewContextOptions())) {
            var page = Tour.registered(person.newPage());
            page.fill("[id='profile:bio']", "Half a sentence");
            page.click("footer a[href='/people']");
            page.goBack();
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile is saved.");
            page.reload();
            assertThat(page.locator("#notice")).hasCount(0);
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
            page.goBack();
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile is saved.");
            assertThat(page.locator("[id='profile:bio']")).hasValue("Half a sentence");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isSentOnceByTwoClicks(boolean script) {
        try (var person = chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
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
            assertThat(page.locator("#notice")).hasText("Your profile is saved.");
            assertThat(page.locator("[id='profile:bio']")).hasValue("Twice");
        }
    }

    @Test
    void canBeSentAgainAfterTheFirstTimeWasStopped() {
        try (var person = chromium.person(new Browser.NewContextOptions())) {
            Page page = Tour.registered(person.newPage());
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
            page.waitForTimeout(3100);
            page.click("[id='profile:submit']");
            assertThat(page.locator("#notice")).hasText("Your profile is saved.");
        }
    }

    private static Document typedAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#typed-again").text()).contains("Here is what you typed");
        return page;
    }

    private static List<String> ticked(Document page) {
        return page.select("[name='sources:allowed'][checked]").eachAttr("value");
    }
}
