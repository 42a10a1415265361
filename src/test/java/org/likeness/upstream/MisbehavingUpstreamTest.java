package org.likeness.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.fetch.Line.repeating;
import static org.likeness.fetch.Line.waiting;
import static org.likeness.upstream.Site.ADA;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.avatar.Source;
import org.likeness.fetch.Line;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.upstream.Found.Absence;

/** Servers that are dead, slow or lie: who asks gets an answer in time, and no harm is done. */
class MisbehavingUpstreamTest {
    private static final String PATIENCE = "300";
    private static final Duration IN_TIME = Duration.ofMillis(700); // with what a busy machine needs
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n";

    @TempDir
    private Path data;

    private FakeGravatar gravatar;

    @BeforeEach
    void open() throws IOException {
        gravatar = new FakeGravatar();
        warmUp();
    }

    @AfterEach
    void close() {
        gravatar.close();
    }

    /** The first picture of all loads what decodes it, which is not what these tests measure. */
    private void warmUp() throws IOException {
        gravatar.knows("first@example.com", Drawn.jpeg(100, 100));
        var site = new Site(data, "gravatar.base-url", gravatar.base());
        site.picture(site.started(), "first@example.com");
        gravatar.asked().clear();
    }

    private Site site(String base) {
        return new Site(data, "gravatar.base-url", base, "server.patience", PATIENCE);
    }

    private static Absence inTime(Site site, UpstreamPictures pictures, String email) {
        long start = System.nanoTime();
        Found found = site.find(pictures, email);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        assertThat(found).isInstanceOf(Absence.class);
        return (Absence) found;
    }

    static Stream<Line.Script> badServers() {
        return Stream.of(
                waiting(""),
                waiting(HEAD),
                waiting(HEAD + "Content-Length: 2147483648\r\n\r\n"),
                waiting(HEAD + "Content-Length: 9223372036854775807\r\n\r\n"),
                repeating(HEAD + "\r\n", "x".repeat(10_000), 0),
                repeating(HEAD + "Transfer-Encoding: chunked\r\n\r\n", "64\r\n" + "x".repeat(100) + "\r\n", 0),
                repeating(HEAD + "Content-Length: 1000000\r\n\r\n", "x", 20),
                repeating(HEAD, "X: y\r\n", 20),
                Line.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
                Line.saying("SSH-2.0-OpenSSH_9.2\r\n"));
    }

    @ParameterizedTest
    @MethodSource("badServers")
    void isGivenUp(Line.Script script) throws Exception {
        try (var line = Line.http(script)) {
            var site = site("http://" + line.name() + "/avatar/");
            assertThat(inTime(site, site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
            line.awaitCall();
            assertThat(line.calls()).isEqualTo(1);
        }
    }

    /** And it is not asked again and again. */
    @ParameterizedTest
    @MethodSource("badServers")
    void isHungUpOn(Line.Script script) throws Exception {
        try (var line = Line.http(caller -> {
            script.talk(caller);
            waiting("").talk(caller);
        })) {
            var site = site("http://" + line.name() + "/avatar/");
            var pictures = site.started();
            site.find(pictures, ADA);
            line.awaitGone();
            for (int i = 0; i < 10; i++) {
                site.find(pictures, ADA);
            }
            assertThat(line.calls()).isEqualTo(1);
        }
    }

    @Test
    void isDead() throws IOException {
        var line = Line.http(caller -> {});
        line.close();
        var site = site("http://" + line.name() + "/avatar/");
        assertThat(inTime(site, site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
    }

    @Test
    void isSlowAndItsPictureIsThereLater() throws Exception {
        gravatar.answers(ADA, exchange -> {
            UpstreamPicturesTest.pause(800);
            PictureServer.answer(exchange, Drawn.jpeg(512, 512));
        });
        var site = site(gravatar.base());
        var pictures = site.started(Duration.ofSeconds(20));
        assertThat(inTime(site, pictures, ADA)).isEqualTo(Absence.UNKNOWN);
        Found found = site.find(pictures, ADA);
        for (int i = 0; i < 100 && !(found instanceof KeptPicture); i++) {
            found = site.find(pictures, ADA);
        }
        assertThat(found).isInstanceOf(KeptPicture.class);
        assertThat(gravatar.asked()).hasSize(1);
    }

    @Test
    void isNotWaitedForAtAllWhereNobodyHasPatience() throws Exception {
        gravatar.knows(ADA, Drawn.jpeg(512, 512));
        var site = new Site(data, "gravatar.base-url", gravatar.base(), "server.patience", "0");
        assertThat(inTime(site, site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
    }

    /** It is well all the same: another's picture may be right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Sign in</title>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "x",
                "GIF89a"
            })
    void sendsSomethingThatIsNoPicture(String body) throws IOException {
        gravatar.answers(ADA, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            PictureServer.answer(exchange, body.getBytes(UTF_8));
        });
        gravatar.knows("bob@example.com", Drawn.jpeg(100, 100));
        var site = site(gravatar.base());
        var pictures = site.started();
        for (int i = 0; i < 10; i++) {
            assertThat(inTime(site, pictures, ADA)).isEqualTo(Absence.UNKNOWN);
        }
        assertThat(gravatar.asked()).hasSize(1);
        site.picture(pictures, "bob@example.com");
        site.clock.pass(Duration.ofMinutes(11));
        inTime(site, pictures, ADA);
        assertThat(gravatar.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{other}/",
                "http://localhost:{other}/",
                "https://127.0.0.1:{other}/",
                "//localhost:{other}/",
                "http://[::ffff:127.0.0.1]:{other}/",
                "http://2130706433:{other}/"
            })
    void redirectsToThisMachine(String location) throws Exception {
        try (var other = Line.http(caller -> {})) {
            gravatar.answers(ADA, redirecting(location.replace("{other}", "" + other.port())));
            var site = site(gravatar.base());
            assertThat(inTime(site, site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
            assertThat(gravatar.asked()).hasSize(1);
            assertThat(other.calls()).isZero();
        }
    }

    @Test
    void redirectsInCircles() throws Exception {
        gravatar.answersOthers(redirecting("/avatar/x"));
        var site = site(gravatar.base());
        assertThat(inTime(site, site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
        assertThat(gravatar.asked()).hasSize(4);
    }

    @Test
    void isNamedByADomainAndNotPublic() throws Exception {
        try (var line = Line.http(caller -> {})) {
            var site = site(gravatar.base());
            for (String base : new String[] {"https://127.0.0.1:" + line.port(), "http://localhost:" + line.port()}) {
                var handle = new Handle(
                        Source.LIBRAVATAR,
                        Optional.of(URI.create(base + "/avatar/")),
                        site.gravatar(ADA).id(),
                        false);
                assertThat(site.started().find(handle, Rating.G, Duration.ofSeconds(5)))
                        .isEqualTo(Absence.UNKNOWN);
            }
            assertThat(line.calls()).isZero();
        }
    }

    @Test
    void isLeftAloneAfter5FailuresInARowAndTriedAgainAfter30Seconds() throws Exception {
        HttpHandler failing = exchange -> exchange.sendResponseHeaders(500, -1);
        gravatar.answersOthers(failing);
        var site = site(gravatar.base());
        var pictures = site.started();
        for (int i = 0; i < 20; i++) {
            assertThat(inTime(site, pictures, i + "@example.com")).isEqualTo(Absence.UNKNOWN);
        }
        assertThat(gravatar.asked()).hasSize(5);

        site.clock.pass(Duration.ofSeconds(31));
        for (int i = 20; i < 30; i++) {
            inTime(site, pictures, i + "@example.com");
        }
        assertThat(gravatar.asked()).as("one try").hasSize(6);

        site.clock.pass(Duration.ofSeconds(31));
        gravatar.answersOthers(exchange -> exchange.sendResponseHeaders(404, -1));
        for (int i = 30; i < 40; i++) {
            assertThat(inTime(site, pictures, i + "@example.com")).isEqualTo(Absence.NOBODY);
        }
        assertThat(gravatar.asked()).hasSize(16);
    }

    @Test
    void isNotLeftAloneForFailuresThatAreNotInARow() throws Exception {
        gravatar.answersOthers(exchange -> exchange.sendResponseHeaders(503, -1));
        gravatar.answers("nobody@example.com", exchange -> exchange.sendResponseHeaders(404, -1));
        var site = site(gravatar.base());
        var pictures = site.started();
        for (int i = 0; i < 4; i++) {
            inTime(site, pictures, i + "@example.com");
        }
        assertThat(inTime(site, pictures, "nobody@example.com")).isEqualTo(Absence.NOBODY);
        for (int i = 4; i < 8; i++) {
            inTime(site, pictures, i + "@example.com");
        }
        assertThat(gravatar.asked()).hasSize(9);
    }

    private static HttpHandler redirecting(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }
}
