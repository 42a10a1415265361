package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** Members leave, and what is left of them. */
class ErasureIT {
    private static final int ROUNDS = 10;

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
        var home = member.page(Visitor.location(answer, 302));
        assertThat(home.select("#notice").text()).isEqualTo("Your account is erased. All the best!");
        assertThat(home.select(".site-me")).isEmpty();
        assertThat(member.page("/").select("#notice")).isEmpty(); // said once

        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(portrait).statusCode()).isEqualTo(404);
        assertThat(new Visitor()
                        .get("/" + EmailHash.of(member.email, Algorithm.SHA256) + ".json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).body()).contains("do not fit together");
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();
        elsewhere.forgetSession();
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();

        var page = new Visitor().page(post);
        assertThat(page.text()).contains("Farewell", "And thanks", "Somebody who has left");
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
    void isToldToNobodyByALink() {
        assertThat(new Visitor().page("/?erased=true").select("#notice")).isEmpty();
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
            page.waitForURL(Site.url() + "/");
            assertThat(page.locator("#notice").textContent()).isEqualTo("Your account is erased. All the best!");
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "screenshots", System.getProperty("likeness.server"), "home-erased.png")));
            page.reload();
            assertThat(page.locator("#notice").count()).isZero();
        }
    }

    @Test
    void nobodyLeavesWithoutThePassword() {
        var member = Visitor.member();
        var page = refused(member, Map.of("password", "wrong password"));
        assertThat(page.select(".field-message").eachText()).containsExactly("This is not your password. Try again.");
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
