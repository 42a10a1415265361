package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of browsers on the account page, and signing them out. */
class DevicesIT {
    private static final String SAFARI =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/17.5 Mobile/15E148 Safari/604.1";

    @Test
    void listsWhereTheMemberIsSignedIn() {
        var member = Visitor.member();
        var phone = new Visitor();
        var form = FilledForm.fields(phone.page("/login"), "login");
        form.putAll(Map.of("login:email", member.email, "login:password", Visitor.PASSWORD));
        phone.post("/login", form, "User-Agent", SAFARI);

        var page = member.page("/account");
        assertThat(page.select(".devices li")).hasSize(2);
        assertThat(page.select(".devices li").get(0).text())
                .startsWith("Unknown browser This browser 127.0.0.1 Signed in:");
        assertThat(page.select(".devices li").get(1).text())
                .startsWith("Safari on iOS 127.0.0.1 Signed in:")
                .contains("Last active:");
        assertThat(phone.page("/account").select(".devices li .tag").text()).isEqualTo("This browser");
        member.get("/language?to=zh");
        assertThat(member.page("/account").select(".devices strong").eachText())
                .containsExactly("未知浏览器", "iOS 上的 Safari");
    }

    @Test
    void signsOneOut() {
        var member = Visitor.member();
        var elsewhere = signedIn(member);
        var third = signedIn(member);
        String id = here(elsewhere.page("/account"));
        assertThat(signOut(member, id)).isEqualTo("/account");
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("That browser was signed out.");
        assertThat(page.select(".devices li")).hasSize(2);
        assertSignedOut(elsewhere);
        assertSignedIn(third);

        elsewhere.login(member.email, Visitor.PASSWORD);
        assertSignedIn(elsewhere);
    }

    @Test
    void signsAllOthersOut() {
        var member = Visitor.member();
        var others = List.of(signedIn(member), remembered(member), remembered(member));
        assertThat(signOut(member, "others")).isEqualTo("/account");
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("All other browsers were signed out.");
        assertThat(page.select(".devices li")).hasSize(1);
        assertThat(page.select("#others")).isEmpty();
        others.forEach(DevicesIT::assertSignedOut);
    }

    @Test
    void signsARememberedBrowserOutWithAndWithoutItsSession() {
        var member = Visitor.member();
        for (boolean session : new boolean[] {true, false}) {
            var elsewhere = remembered(member);
            String id = here(elsewhere.page("/account"));
            if (!session) {
                elsewhere.forgetSession();
                assertThat(here(elsewhere.page("/account"))).isEqualTo(id); // the same device in a new session
                elsewhere.forgetSession();
            }
            signOut(member, id);
            assertSignedOut(elsewhere);
            elsewhere.forgetSession();
            assertSignedOut(elsewhere);
            assertThat(elsewhere.cookies.getCookieStore().getCookies())
                    .noneMatch(cookie -> cookie.getName().equals("JREMEMBERMEID"));
        }
    }

    @Test
    void keepsWhatIsTypedInABrowserThatWasSignedOut() {
        var member = Visitor.member();
        var elsewhere = signedIn(member);
        var form = elsewhere.page("/posts/new");
        signOut(member, "others");
        var answer = elsewhere.send(form, "/posts/new", "post", Map.of("title", "Typed", "text", "Words"));
        assertThat(Visitor.location(answer, 303)).isEqualTo("/login");
        elsewhere.login(member.email, Visitor.PASSWORD);
        assertThat(elsewhere.page("/posts/new").getElementById("title").val()).isEqualTo("Typed");
    }

    @Test
    void forgetsADeviceThatSignsOut() {
        var member = Visitor.member();
        var elsewhere = signedIn(member);
        var form = elsewhere.page("/account").select(".devices li form").get(0);
        assertThat(form.attr("action")).isEqualTo("/logout");
        elsewhere.post("/logout", Map.of("csrf", form.select("[name=csrf]").val()));
        assertSignedOut(elsewhere);
        assertThat(member.page("/account").select(".devices li")).hasSize(1);
    }

    @Test
    void signsNoDevicesOfOthersOut() {
        var member = Visitor.member();
        var stranger = Visitor.member();
        String id = here(member.page("/account"));
        for (String device : List.of(id, "", "x", "0".repeat(32), "' or 1=1 --", "x".repeat(10_000))) {
            assertThat(signOut(stranger, device)).isEqualTo("/account");
        }
        assertSignedIn(member);
        assertThat(stranger.post("/account/devices", Map.of("csrf", stranger.csrf()))
                        .statusCode())
                .isEqualTo(400);
        for (String csrf : List.of("", "x", member.csrf())) {
            assertThat(stranger.post("/account/devices", Map.of("csrf", csrf, "device", "others"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(stranger.get("/account/devices").statusCode()).isEqualTo(405);
        assertThat(Visitor.location(new Visitor().post("/account/devices", Map.of("device", "others")), 303))
                .isEqualTo("/login");
    }

    @Test
    void letsTheMemberTurnTheMailOff() {
        var member = Visitor.member();
        assertThat(member.page("/account").getElementById("mail:wanted").hasAttr("checked"))
                .isTrue();
        member.submitTicked("/account", "mail", Map.of(), "wanted", List.of()); // not ticked
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("You’ll no longer get emails about new browsers.");
        assertThat(page.getElementById("mail:wanted").hasAttr("checked")).isFalse();
        member.submitTicked("/account", "mail", Map.of(), "wanted", List.of("on"));
        assertThat(member.page("/account").getElementById("mail:wanted").hasAttr("checked"))
                .isTrue();
    }

    @Tag("browser")
    @Test
    void worksInABrowser() {
        try (var person = Chromium.person(new Browser.NewContextOptions().setViewportSize(390, 800));
                var wide = Chromium.person(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            var member = new Visitor();
            var page = Tour.registered(person, member);
            signedIn(member);
            page.navigate("/account");
            assertThat(page.locator(".devices li").count()).isEqualTo(2);
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(TestFiles.screenshot("devices-390")));
            var large = wide.newPage();
            large.navigate("/login");
            large.fill("[id='login:email']", member.email);
            large.fill("[id='login:password']", Visitor.PASSWORD);
            large.click("[id='login:submit']");
            large.navigate("/account");
            assertThat(large.locator(".devices strong").first().textContent()).isEqualTo("Chrome on Linux");
            large.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(TestFiles.screenshot("devices-1440")));
            large.click("#others button");
            assertThat(large.locator("#notice").textContent()).isEqualTo("All other browsers were signed out.");
            large.navigate("/language?to=zh");
            large.navigate("/account");
            large.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(TestFiles.screenshot("devices-1440-zh")));
            page.navigate("/account");
            page.waitForURL("**/login");
        }
    }

    private static Visitor signedIn(Visitor member) {
        var browser = new Visitor();
        browser.login(member.email, Visitor.PASSWORD);
        return browser;
    }

    private static Visitor remembered(Visitor member) {
        var browser = new Visitor();
        browser.loginRemembered(member.email, Visitor.PASSWORD);
        return browser;
    }

    /** The id of the device that shows the page. */
    private static String here(Document account) {
        return account.select(".devices li").get(0).select("button").val();
    }

    private static String signOut(Visitor member, String device) {
        var answer = member.post("/account/devices", Map.of("csrf", member.csrf(), "device", device));
        return Visitor.location(answer, 303);
    }

    private static void assertSignedIn(Visitor browser) {
        assertThat(browser.page("/").select(".site-me")).hasSize(1);
    }

    private static void assertSignedOut(Visitor browser) {
        assertThat(browser.page("/").select(".site-me")).isEmpty();
        assertThat(Visitor.location(browser.get("/account"), 303)).isEqualTo("/login");
    }
}
