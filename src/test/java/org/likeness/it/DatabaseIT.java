package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** A server whose PostgreSQL is not there yet, goes down, comes back, and has a locked table. */
@Tag("slow")
class DatabaseIT extends DatabaseStart {
    /** Generous for one answer; far below the wait for a pool or a lock. */
    private static final Duration QUICKLY = Duration.ofSeconds(8);

    /** In this time, the balancer asks how a node is. */
    private static final Duration BALANCER_CHECKS = Duration.ofSeconds(4);

    private static final String STRANGER = "/avatar/" + "7".repeat(32) + "?d=retro&s=";

    @AfterEach
    void startDatabase() throws IOException {
        postgres.start();
        server.waitUntil(() -> status("/login") == 200);
    }

    @Test
    void membersWriteAndAreSeenOnPostgreSql() {
        var member = visitor().registered();
        assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
        String post = member.posted("On PostgreSQL", "As on H2.");
        visitor().commentedAsGuest(post, "Indeed.");
        var again = visitor();
        assertThat(again.login(member.username, Visitor.PASSWORD).statusCode()).isBetween(302, 303);
        assertThat(again.page(post).text()).contains("As on H2.", "Indeed.");
        assertThat(source(visitor().bytes(avatar(member, 80)))).isEqualTo("portrait");
    }

    @Test
    void whileTheDatabaseIsAwayPicturesAreServedAndAllElseIs503() throws IOException {
        var member = visitor().registered();
        member.upload(Drawn.jpeg(300, 300));
        String portrait = member.avatarAtTheTop();
        var remembered = visitor();
        remembered.loginRemembered(member.email, Visitor.PASSWORD);
        remembered.forgetSession();
        assertThat(source(visitor().bytes(avatar(member, 81)))).isEqualTo("portrait");
        var signIn = visitor();
        var login = signIn.page("/login");
        server.waitUntil(() -> OutboxRows.waiting(postgres.address("postgres")) == 0); // messages go to the log, too
        int lines = linesOfTheLog();

        postgres.stop();

        for (Visitor each : List.of(member, remembered, visitor(), member, remembered, visitor())) {
            for (String address : List.of("/", "/profile", "/people/" + member.username, "/login", "/posts/1")) {
                var answer = quickly(() -> each.get(address, "Accept-Language", "en"));
                assertThat(answer.statusCode()).as(address).isEqualTo(503);
                assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
                assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Temporarily unavailable");
            }
        }
        var typed = Map.of("email", member.email, "password", Visitor.PASSWORD);
        assertThat(quickly(() -> signIn.submit(login, "/login", "login", typed)).statusCode())
                .isEqualTo(503);
        for (String address : List.of("/v3/profiles/" + member.username, "/profile/avatar")) {
            var answer = quickly(() -> member.get(address, "Accept", "application/json", "Accept-Language", "zh"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Visitor.json(answer).getString("detail")).startsWith("网站暂时无法读取数据");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(quickly(() -> visitor().get("/health/ready")).statusCode()).isEqualTo(503);
        assertThat(visitor().get("/health/live").statusCode()).isEqualTo(200);

        assertThat(source(quickly(() -> remembered.bytes(avatar(member, 81))))).isEqualTo("portrait");
        assertDrawnForNow(quickly(() -> visitor().bytes(avatar(member, 82))));
        assertDrawnForNow(quickly(() -> visitor().bytes(STRANGER + 83)));
        for (String address : List.of(
                portrait,
                "/likeness/drawn/mp.svg",
                "/resources/likeness/site.css",
                "/avatar?gravatar_id=" + "7".repeat(32),
                "/avatar.php?gravatar_id=" + "7".repeat(32))) {
            assertThat(quickly(() -> remembered.bytes(address)).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }

        try (var upload = new LoopbackSocket(server.url())) {
            upload.beginForm("/profile/avatar", 5 << 20, "a".repeat(5 << 20)); // all of it before the answer is read
            assertThat(upload.status()).isEqualTo(503);
        }

        postgres.start();
        var back = Instant.now();
        server.waitUntil(() -> status("/") == 200);
        assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(member.avatarAtTheTop()).isEqualTo(portrait);
        assertThat(remembered.avatarAtTheTop()).isEqualTo(portrait);
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(linesOfTheLog() - lines).as("lines in the log").isLessThan(10);
    }

    @Test
    void whileTheDatabaseIsAwayTheBalancerHandsOnRequestsForPictures() throws IOException {
        postgres.stop();
        try (var balancer = new HaProxy(server.url())) {
            var since = Instant.now();
            server.waitUntil(() -> Duration.between(since, Instant.now()).compareTo(BALANCER_CHECKS) > 0);
            assertThat(new Visitor(balancer.url()).bytes(STRANGER + 84).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whileATableIsLockedPicturesAreServed() throws Exception {
        var member = visitor().registered();
        member.upload(Drawn.jpeg(300, 300));
        assertThat(source(visitor().bytes(avatar(member, 90)))).isEqualTo("portrait");
        var clients = Executors.newFixedThreadPool(80);
        try (var connection = postgres.connection("postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table account in access exclusive mode");
            var pages = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 80; i++) {
                String address = i % 4 == 0 ? "/people?before=" + (1_000_000 + i) : "/people/" + member.username;
                pages.add(clients.submit(() -> visitor().get(address).statusCode()));
            }
            for (int i = 0; i < 10; i++) {
                int size = 100 + i;
                assertThat(source(quickly(() -> visitor().bytes(avatar(member, 90)))))
                        .isEqualTo("portrait");
                assertDrawnForNow(quickly(() -> visitor().bytes(STRANGER + size)));
                assertThat(quickly(() -> visitor().bytes("/likeness/drawn/mp.svg"))
                                .statusCode())
                        .isEqualTo(200);
            }
            for (Future<Integer> page : pages) {
                assertThat(page.get()).isEqualTo(503);
            }
            connection.rollback();
        } finally {
            clients.shutdownNow();
        }
        server.waitUntil(() -> status("/people/" + member.username) == 200);
        server.waitUntil(() -> source(visitor().bytes(avatar(member, 91))).equals("portrait"));
    }

    private static void assertDrawnForNow(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(source(answer)).startsWith("drawn:");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=5");
    }

    private static <T> T quickly(Supplier<T> request) {
        var begin = Instant.now();
        T answer = request.get();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(QUICKLY);
        return answer;
    }

    private static String avatar(Visitor member, int size) {
        return "/avatar/" + EmailHash.of(member.email, Algorithm.SHA256).hex() + "?s=" + size;
    }

    private static String source(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Avatar-Source").orElse("");
    }

    private static int linesOfTheLog() throws IOException {
        return (int) Files.readString(server.log()).lines().count();
    }

    private static Visitor visitor() {
        return new Visitor(server.url());
    }
}
