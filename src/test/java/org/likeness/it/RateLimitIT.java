package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;
import org.likeness.remote.FakeGravatar;

/** A server with limits that a test can reach. */
@Tag("slow")
class RateLimitIT {
    private static final int FORMS_OF_STRANGERS = 60;
    private static final Duration ONE_MORE_EACH = Duration.ofSeconds(10);

    private static ServerProcess server;
    private static FakeGravatar gravatar;
    private static Visitor member;

    @BeforeAll
    static void startServer() throws IOException {
        gravatar = new FakeGravatar();
        server = ServerProcess.ofThisRun("limits");
        server.start(
                "-Dlikeness.limits.sign-ins=3",
                "-Dlikeness.limits.registrations=3",
                "-Dlikeness.limits.uploads=2",
                "-Dlikeness.limits.posts=5",
                "-Dlikeness.limits.comments=5",
                "-Dlikeness.limits.profiles=3",
                "-Dlikeness.limits.unknown-hashes=3",
                "-Dlikeness.server.patience=10000",
                "-Dlikeness.gravatar.base-url=" + gravatar.base());
        member = visitor().registered();
    }

    @AfterAll
    static void stopServer() {
        server.close();
        gravatar.close();
    }

    /** An image in a page is never refused. */
    @Test
    void forUnknownHashesAboveTheLimitADrawingIsTheAnswer() {
        for (int i = 0; i < 6; i++) {
            String hash = EmailHash.of("stranger" + i + "@example.com", Algorithm.SHA256)
                    .hex();
            var answer = visitor().bytes("/avatar/" + hash + "?d=retro");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Avatar-Source")).hasValue("drawn:retro");
            assertThat(gravatar.asked())
                    .filteredOn(address -> address.contains(hash))
                    .hasSize(i < 3 ? 1 : 0);
            if (i >= 3) {
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=5");
            }
        }
    }

    @Test
    void afterTooManyWrongPasswordsTheRightOneHasToWait() {
        for (int i = 0; i < 5; i++) { // a success does not count
            assertThat(visitor().login(member.email, Visitor.PASSWORD).statusCode())
                    .isBetween(302, 303);
        }
        assertThat(visitor().login(member.email, "wrong password").statusCode()).isEqualTo(200);
        Map.of(
                        "change",
                        Map.of("email", "new@example.com", "password", "wrong"),
                        "erasure",
                        Map.of("password", "wrong"))
                .forEach((form, typed) -> assertThat(
                                member.submit("/account", form, typed).statusCode())
                        .isEqualTo(200));
        var refused = visitor().login(member.email, Visitor.PASSWORD);
        var page = tooOften(refused);
        assertThat(page.select(".field-message").text())
                .matches("Too many failed attempts. Try again in \\d+ seconds.*");
        assertThat(page.getElementById("login:email").val()).isEqualTo(member.email);
        assertThat(visitor()
                        .submit(
                                "/login?continue=true",
                                "login",
                                Map.of("email", member.email, "password", Visitor.PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        var change = Map.of("email", "new@example.com", "password", Visitor.PASSWORD);
        assertThat(tooOften(member.submit("/account", "change", change))
                        .getElementById("change:email")
                        .val())
                .isEqualTo("new@example.com");
        tooOften(member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD)));
        assertThat(visitor().get("/people/" + member.username).statusCode()).isEqualTo(200);
    }

    @Test
    void afterManyRegistrationsTheNextHasToWaitAndLosesNothing() {
        visitor().registered();
        assertThat(visitor()
                        .register(member.email, "another", "Eve", "another password")
                        .body())
                .contains("This email is already registered."); // reveals who is a member, so it counts
        var next = visitor();
        var page = tooOften(next.register(next.email, next.username, "Charles", Visitor.PASSWORD));
        assertThat(page.select(".field-message").text())
                .startsWith("Too many people have signed up from your network.");
        assertThat(page.getElementById("register:email").val()).isEqualTo(next.email);
        assertThat(page.getElementById("register:username").val()).isEqualTo(next.username);
        assertThat(page.getElementById("register:nickname").val()).isEqualTo("Charles");
    }

    @Test
    void uploadsOfAMemberAreLimited() {
        member.upload(Drawn.jpeg(100, 100));
        member.post("/profile/avatar/import", Map.of("csrf", member.csrf(), "address", "nonsense"));
        String portrait = member.avatarAtTheTop();

        var json = member.upload(Drawn.jpeg(200, 200));
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 300L);
        assertThat(Visitor.json(json).getString("title")).isEqualTo("Too often");
        assertThat(Visitor.json(json).getString("detail")).startsWith("You’ve uploaded many pictures");

        var browser = member.upload("a.jpg", Drawn.jpeg(200, 200), Map.of());
        assertThat(browser.statusCode()).isEqualTo(303);
        assertThat(member.page("/profile").select("#notice").text()).startsWith("You’ve uploaded many pictures");
        assertThat(member.avatarAtTheTop()).isEqualTo(portrait);
    }

    @Test
    void aNewMemberWritesAFifthOfWhatOthersMayAndLosesNothing() {
        String post = member.posted("First", "Text");
        var second = tooOften(member.send("/posts/new", "post", Map.of("title", "Second", "text", "Typed")));
        assertThat(second.getElementById("title").val()).isEqualTo("Second");
        assertThat(second.getElementById("text").val()).isEqualTo("Typed");
        assertThat(second.getElementById("problem").text()).matches("You’re posting too quickly.* \\d+ minutes.*");
        member.send(post + "/edit", "post", Map.of("title", "Changed", "text", "Text"));
        assertThat(member.page("/").select(".posts-title").eachText())
                .contains("Changed")
                .doesNotContain("Second");

        member.commented(post, "A comment");
        var another = tooOften(member.send(post, "comment", Map.of("text", "Typed"), "Accept-Language", "zh"));
        assertThat(another.getElementById("text").val()).isEqualTo("Typed");
        assertThat(another.getElementById("problem").text()).matches("短时间内的评论太多了.* \\d+ 分钟.*");
        assertThat(member.page(post).select(".comments li")).hasSize(1);
    }

    @Test
    void aProgramLearnsItsLimitOfProfilesAndWhenToRetry() {
        long minute = Instant.now().getEpochSecond() + 60;
        for (int left = 2; left >= 0; left--) {
            var answer = visitor().get("/v3/profiles/" + (left == 1 ? "nobody-at-all" : member.username));
            assertThat(answer.statusCode()).isEqualTo(left == 1 ? 404 : 200);
            assertThat(number(answer, "X-RateLimit-Limit")).isEqualTo(3);
            assertThat(number(answer, "X-RateLimit-Remaining")).isEqualTo(left);
            assertThat(number(answer, "X-RateLimit-Reset")).isBetween(minute - 50, minute + 20);
        }
        var refused = visitor().get("/v3/profiles/" + member.username);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(number(refused, "Retry-After")).isBetween(1L, 20L);
        assertThat(number(refused, "X-RateLimit-Remaining")).isZero();
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Visitor.json(refused).getString("code")).isEqualTo("rate_limit_exceeded");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        var asFile = visitor().get("/" + "0".repeat(64) + ".vcf");
        assertThat(asFile.statusCode()).isEqualTo(429);
        assertThat(asFile.body()).isEqualTo("Too many requests\n");
    }

    private static long number(HttpResponse<String> answer, String header) {
        return answer.headers().firstValueAsLong(header).orElseThrow();
    }

    @Test
    void formsOfStrangersWaitUntilThereAreTooManyOfThem() {
        var start = Instant.now();
        int waiting = 0;
        while (waiting < 1_000 && waits(Map.of("title", "Typed"))) {
            waiting++;
        }
        int meanwhile = (int) Duration.between(start, Instant.now()).dividedBy(ONE_MORE_EACH) + 1;
        assertThat(waiting).isBetween(FORMS_OF_STRANGERS, FORMS_OF_STRANGERS + meanwhile);
        assertThat(Visitor.location(visitor().get("/posts/new"), 303)).isEqualTo("/login");
    }

    private static boolean waits(Map<String, String> form) {
        var stranger = visitor();
        assertThat(Visitor.location(stranger.post("/posts/new", form), 303)).isEqualTo("/login");
        return !stranger.page("/login").select("#waiting").isEmpty();
    }

    private static Document tooOften(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        return Jsoup.parse(answer.body());
    }

    private static Visitor visitor() {
        return new Visitor(server.url());
    }
}
