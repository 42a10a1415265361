package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** On a server of its own, with limits that a test can reach. */
class RateLimitIT {
    private static ServerProcess server;
    private static Visitor member;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerProcess.ofThisRun("limits");
        server.start(
                "-Dlikeness.limits.sign-ins=3",
                "-Dlikeness.limits.registrations=3",
                "-Dlikeness.limits.uploads=2",
                "-Dlikeness.limits.profiles=3");
        member = visitor().registered();
    }

    @AfterAll
    static void stopServer() {
        server.close();
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
        assertThat(page.select(".field-message").text()).matches("Too many attempts have failed. Wait \\d+ seconds.*");
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
                .contains("Somebody has registered with this e-mail."); // tells who is a member, so it counts
        var next = visitor();
        var page = tooOften(next.register(next.email, next.username, "Charles", Visitor.PASSWORD));
        assertThat(page.select(".field-message").text()).startsWith("Many people have joined from where you are.");
        assertThat(page.getElementById("register:email").val()).isEqualTo(next.email);
        assertThat(page.getElementById("register:username").val()).isEqualTo(next.username);
        assertThat(page.getElementById("register:nickname").val()).isEqualTo("Charles");
    }

    @Test
    void aMemberSendsSoManyPicturesAndThenWaits() {
        member.upload(Drawn.jpeg(100, 100));
        member.post("/profile/avatar/import", Map.of("csrf", member.csrf(), "address", "nonsense"));
        String portrait = member.avatarAtTheTop();

        var json = member.upload(Drawn.jpeg(200, 200));
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 300L);
        assertThat(Visitor.json(json).getString("title")).isEqualTo("Too often");
        assertThat(Visitor.json(json).getString("detail")).startsWith("You have sent many pictures");

        var browser = member.upload("a.jpg", Drawn.jpeg(200, 200), Map.of());
        assertThat(browser.statusCode()).isEqualTo(303);
        assertThat(member.page("/profile").select("#notice").text()).startsWith("You have sent many pictures");
        assertThat(member.avatarAtTheTop()).isEqualTo(portrait);
    }

    @Test
    void aProgramIsToldHowManyProfilesItMayReadAndWhenToComeAgain() {
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
        for (int i = 0; i < 60; i++) {
            assertThat(waits(Map.of("title", "Typed"))).isTrue();
        }
        assertThat(waits(Map.of("title", "Typed"))).isFalse();
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
