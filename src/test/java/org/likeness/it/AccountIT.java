package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** What members decide about their account: the e-mail, who finds them by it, and leaving. */
class AccountIT {

    @Test
    void isForMembersOnly() {
        var answer = new Visitor().get("/account");
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
        assertThat(new Visitor().get("/account.xhtml").body()).doesNotContain("id=\"erasure\"");
        var member = Visitor.member();
        assertThat(member.page("/profile").select("main a[href='/account']")).hasSize(1);
        assertThat(member.page("/account").getElementById("email-present").text())
                .isEqualTo(member.email);
    }

    @Test
    void aNewEmailSignsInAndTheOldOneDoesNot() {
        var member = Visitor.member();
        String newEmail = "New-" + member.email;
        var answer = changeEmail(member, newEmail, Visitor.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("Your e-mail is changed.");
        assertThat(page.getElementById("email-present").text()).isEqualTo(newEmail.toLowerCase(Locale.ROOT));

        assertThat(new Visitor().login(newEmail, Visitor.PASSWORD).statusCode()).isBetween(302, 303);
        assertThat(new Visitor().login(member.username, Visitor.PASSWORD).statusCode())
                .isBetween(302, 303);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).body()).contains("do not fit together");
        var another = new Visitor();
        assertThat(another.register(member.email, another.username, "Eve", Visitor.PASSWORD)
                        .statusCode())
                .isBetween(302, 303); // it is free again
    }

    @Test
    void whoIsSignedInOrRememberedStaysSo() {
        var member = Visitor.member();
        var elsewhere = new Visitor();
        elsewhere.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));
        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(member.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(elsewhere.page("/").select(".site-me-name").text()).contains(member.username);
        forgetSession(elsewhere);
        assertThat(elsewhere.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(elsewhere.page("/account").getElementById("email-present").text())
                .isEqualTo("new-" + member.email);
    }

    @Test
    void othersFindTheNewEmailAtOnceAndNotTheOld() {
        var member = Visitor.member();
        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', correct horse battery, Enter your e-mail.",
        "en, nonsense, correct horse battery, Enter an e-mail like name@example.com.",
        "en, someone@example.com, '', Enter your password.",
        "en, someone@example.com, wrong password, This is not your password. Try again.",
        "zh-CN, someone@example.com, wrong password, 密码不正确，请重试。"
    })
    void saysWhatIsWrongAndLosesNothing(String language, String email, String password, String message) {
        var member = Visitor.member();
        var page = submitted(member, language, "change", Map.of("email", email, "password", password));
        assertThat(page.select(".field-message").eachText()).containsExactly(message);
        assertThat(page.getElementById("change:email").val()).isEqualTo(email);
        assertThat(page.getElementById("change:password").val()).isEmpty();
        assertThat(member.page("/account").getElementById("email-present").text())
                .isEqualTo(member.email);
    }

    @Test
    void anEmailBelongsToOneMember() {
        var member = Visitor.member();
        String taken = Visitor.member().email.toUpperCase(Locale.ROOT);
        var page = submitted(member, "en", "change", Map.of("email", taken, "password", Visitor.PASSWORD));
        assertThat(page.select(".field-message").eachText())
                .containsExactly("Somebody has registered with this e-mail. Take another one.");
        assertThat(page.getElementById("change:email").val()).isEqualTo(taken);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(200);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).statusCode())
                .isBetween(302, 303);
    }

    @Test
    void aFormWithoutItsFieldsIsRefusedInWords() {
        var member = Visitor.member();
        var form = member.page("/account");
        form.getElementById("change:email").remove();
        var page = Jsoup.parse(member.submit(form, "/account", "change", Map.of("password", Visitor.PASSWORD))
                .body());
        assertThat(page.select(".field-message").eachText()).containsExactly("Enter your e-mail.");
    }

    @Test
    void aMemberIsFoundByTheirEmailUntilTheySayOtherwise() {
        var member = Visitor.member();
        assertThat(member.page("/account").getElementById("finding:found").hasAttr("checked"))
                .isTrue();
        member.submit("/account", "finding", Map.of()); // not ticked
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("Nobody finds you by your e-mail any more.");
        assertThat(page.getElementById("finding:found").hasAttr("checked")).isFalse();
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(404);

        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(404);

        member.submitTicked("/account", "finding", Map.of(), "found", List.of("on"));
        assertThat(member.page("/account").select("#notice").text())
                .isEqualTo("Other programs find you by your e-mail.");
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasTypedWaitsUntilTheMemberHasSignedInAgain() {
        var member = Visitor.member();
        var page = member.page("/account");
        member.cookies.getCookieStore().removeAll();
        member.submit(page, "/account", "change", Map.of("email", "typed@example.com", "password", Visitor.PASSWORD));
        var signedIn = member.login(member.email, Visitor.PASSWORD);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        var again = member.page("/account");
        assertThat(again.select("#typed-again")).hasSize(1);
        assertThat(again.getElementById("change:email").val()).isEqualTo("typed@example.com");
        assertThat(again.getElementById("change:password").val()).isEmpty();
        assertThat(again.getElementById("email-present").text()).isEqualTo(member.email); // not kept
        assertThat(again.getElementById("finding:found").hasAttr("checked")).isTrue(); // was not on that form

        var form = member.page("/account");
        member.cookies.getCookieStore().removeAll();
        member.submit(form, "/account", "finding", Map.of());
        member.login(member.email, Visitor.PASSWORD);
        assertThat(member.page("/account").getElementById("finding:found").hasAttr("checked"))
                .isFalse();
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(200); // not kept
    }

    @Test
    void whoLeavesIsGoneAndTheirWordsStayWithoutAName() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        String portrait = member.avatarAtTheTop();
        assertThat(new Visitor().get(portrait).statusCode()).isEqualTo(200);
        String post = member.posted("Last words", "Farewell");
        String comment = member.commented(post, "And thanks");
        var elsewhere = new Visitor();
        elsewhere.submit(
                "/login", "login", Map.of("email", member.email, "password", Visitor.PASSWORD, "remember", "on"));

        var answer = member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        String next = Visitor.location(answer, 302);
        var home = member.page(next);
        assertThat(home.select("#notice").text()).isEqualTo("Your account is erased. All the best!");
        assertThat(home.select(".site-me")).isEmpty();
        assertThat(new Visitor()
                        .page(next, "Accept-Language", "zh-CN")
                        .select("#notice")
                        .text())
                .isEqualTo("账号已注销。祝你一切顺利！");

        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(portrait).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(404);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).body()).contains("do not fit together");
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();
        forgetSession(elsewhere);
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();

        var page = new Visitor().page(post);
        assertThat(page.text()).contains("Farewell", "And thanks", "Somebody who has left");
        assertThat(page.html()).doesNotContain(member.username);
        assertThat(comment).startsWith(post);
    }

    @Test
    void twoClicksInABrowserEraseOnceAndSaySo() {
        try (var chromium = new Chromium();
                var person = chromium.person(new Browser.NewContextOptions().setViewportSize(390, 800))) {
            var page = Tour.registered(person.newPage());
            page.navigate("/account");
            page.click("[id='erasure:submit']"); // with a message beside the field
            assertThat(page.locator("#erasure .field-message").textContent()).isEqualTo("Enter your password.");
            assertThat(Axe.violations(page)).isEmpty();
            page.fill("[id='erasure:password']", Visitor.PASSWORD);
            page.dblclick("[id='erasure:submit']");
            page.waitForURL("**/?erased=true");
            assertThat(page.locator("#notice").textContent()).isEqualTo("Your account is erased. All the best!");
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "screenshots", System.getProperty("likeness.server"), "home-erased.png")));
        }
    }

    @Test
    void nobodyLeavesWithoutThePassword() {
        var member = Visitor.member();
        var page = submitted(member, "en", "erasure", Map.of("password", "wrong password"));
        assertThat(page.select(".field-message").eachText()).containsExactly("This is not your password. Try again.");
        assertThat(page.select("#erasure .field-message").text()).isNotEmpty();
        assertThat(submitted(member, "en", "erasure", Map.of())
                        .select(".field-message")
                        .eachText())
                .containsExactly("Enter your password.");
        assertThat(member.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(200);
    }

    @Test
    void noOtherSiteChangesAnything() {
        var member = Visitor.member();
        var fields = Map.of("erasure", "erasure", "erasure:password", Visitor.PASSWORD, "erasure:submit", "x");
        assertThat(member.post("/account", fields, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        member.post("/account", fields); // without the state of the page
        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> changeEmail(Visitor member, String email, String password) {
        return member.submit("/account", "change", Map.of("email", email, "password", password));
    }

    private static Document submitted(Visitor member, String language, String form, Map<String, String> values) {
        member.get("/language?to=" + language.substring(0, 2));
        var answer = member.submit("/account", form, values);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String profile(String email) {
        return "/" + EmailHash.of(email, Algorithm.SHA256).hex() + ".json";
    }

    /** As after closing the browser: what has no date to expire is gone. */
    private static void forgetSession(Visitor browser) {
        var store = browser.cookies.getCookieStore();
        for (HttpCookie cookie : List.copyOf(store.getCookies())) {
            if (cookie.getName().equals("JSESSIONID")) {
                store.remove(Site.url(), cookie);
            }
        }
        assertThat(store.getCookies()).noneMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }
}
