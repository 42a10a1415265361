package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** Members delete their accounts, and what remains. */
class ErasureIT {
    private static final int ROUNDS = 10;

    @Test
    void anErasedAccountIsGoneAndItsTextsStayWithoutAName() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        String portrait = member.avatarAtTheTop();
        assertThat(new Visitor().get(portrait).statusCode()).isEqualTo(200);
        String post = member.posted("Last words", "Farewell");
        String comment = member.commented(post, "And thanks");
        var elsewhere = new Visitor();
        elsewhere.loginRemembered(member.email, Visitor.PASSWORD);

        var answer = member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        var home = member.page(Visitor.location(answer, 302));
        assertThat(home.select("#notice").text()).isEqualTo("Your account was deleted. All the best!");
        assertThat(home.select(".site-me")).isEmpty();
        assertThat(member.page("/").select("#notice")).isEmpty(); // shown once

        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(portrait).statusCode()).isEqualTo(404);
        assertThat(new Visitor()
                        .get("/" + EmailHash.of(member.email, Algorithm.SHA256) + ".json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).body())
                .contains("Wrong email, username or password.");
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();
        elsewhere.forgetSession();
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();

        var heir = new Visitor();
        assertThat(heir.register(heir.email, member.username, "Heir", Visitor.PASSWORD)
                        .body())
                .contains("This username is taken.");
        assertThat(heir.register(member.email, heir.username, "Ada again", Visitor.PASSWORD)
                        .statusCode())
                .isBetween(302, 303); // the e-mail is its owner's, who may come back

        var page = new Visitor().page(post);
        assertThat(page.text()).contains("Farewell", "And thanks", "Former member");
        assertThat(page.html()).doesNotContain(member.username);
        assertThat(comment).startsWith(post);
    }

    @Test
    void isToldInTheirLanguage() {
        var member = Visitor.member();
        member.get("/language?to=zh");
        var answer = member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        assertThat(member.page(Visitor.location(answer, 302)).select("#notice").text())
                .isEqualTo("账号已注销。祝你一切顺利！");
    }

    @Test
    void isNotClaimedByALink() {
        assertThat(new Visitor().page("/?erased=true").select("#notice")).isEmpty();
    }

    @Tag("browser")
    @Test
    void twoClicksInABrowserEraseOnceAndSaySo() {
        try (var person = Chromium.person(new Browser.NewContextOptions().setViewportSize(390, 800))) {
            var page = Tour.registered(person);
            page.navigate("/account");
            page.click("[id='erasure:submit']"); // with a message next to the field
            assertThat(page.locator("#erasure .field-message").textContent()).isEqualTo("Enter your password.");
            assertThat(Axe.violations(page)).isEmpty();
            page.fill("[id='erasure:password']", Visitor.PASSWORD);
            page.dblclick("[id='erasure:submit']");
            page.waitForURL(Site.url() + "/");
            assertThat(page.locator("#notice").textContent()).isEqualTo("Your account was deleted. All the best!");
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(TestFiles.screenshot("home-erased")));
            page.reload();
            assertThat(page.locator("#notice").count()).isZero();
        }
    }

    @Test
    void needsThePassword() {
        var member = Visitor.member();
        var page = refused(member, Map.of("password", "wrong password"));
        assertThat(page.select(".field-message").eachText()).containsExactly("Wrong password. Try again.");
        assertThat(page.select("#erasure .field-message").text()).isNotEmpty();
        assertThat(refused(member, Map.of()).select(".field-message").eachText())
                .containsExactly("Enter your password.");
        assertThat(member.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(200);
    }

    /** As in two windows of one browser. */
    @Test
    void atTheMomentOfAnotherChangeIsNoError() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var member = Visitor.member();
            String csrf = member.csrf();
            String other = "new-" + member.email;
            var account = member.page("/account");
            var profile = member.page("/profile");
            var changes = List.<Callable<HttpResponse<String>>>of(
                    () -> member.submit(account, "/account", "finding", Map.of()),
                    () -> member.submit(
                            account, "/account", "change", Map.of("email", other, "password", Visitor.PASSWORD)),
                    () -> member.submit(profile, "/profile", "profile", Map.of("bio", "New")),
                    () -> member.multipart(
                            "a.jpg", Drawn.jpeg(60, 60), Map.of("csrf", csrf), "Accept", "application/json"),
                    () -> member.submit(account, "/account", "erasure", Map.of("password", Visitor.PASSWORD)));
            var threads = Executors.newFixedThreadPool(2);
            try {
                var erasure = threads.submit(
                        () -> member.submit(account, "/account", "erasure", Map.of("password", Visitor.PASSWORD)));
                var change = threads.submit(changes.get(round % changes.size()));
                assertThat(List.of(erasure.get(), change.get()))
                        .as("round " + round)
                        .allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500));
            } finally {
                threads.shutdown();
            }
            assertThat(new Visitor().get("/people/" + member.username).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Document refused(Visitor member, Map<String, String> values) {
        var answer = member.submit("/account", "erasure", values);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
