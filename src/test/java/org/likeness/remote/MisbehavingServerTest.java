package org.likeness.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.remote.Site.ADA;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.config.Source;
import org.likeness.fetch.Line;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.remote.Lookup.Absence;

/** Servers that answer, but not with a picture: no harm is done, and they are asked less often. */
class MisbehavingServerTest {
    @TempDir
    private Path data;

    private FakeGravatar gravatar;

    @BeforeEach
    void open() throws IOException {
        gravatar = new FakeGravatar();
    }

    @AfterEach
    void close() {
        gravatar.close();
    }

    private Site site() {
        return new Site(data, "gravatar.base-url", gravatar.base());
    }

    /** That is no failure of the server: other pictures may be fine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Sign in</title>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "x",
                "GIF89a"
            })
    void sendsAFileThatIsNoPicture(String body) throws IOException {
        gravatar.answers(ADA, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            PictureServer.answer(exchange, body.getBytes(UTF_8));
        });
        gravatar.knows("bob@example.com", Drawn.jpeg(100, 100));
        var site = site();
        var pictures = site.started(Site.LONG_TIMEOUT);
        for (int i = 0; i < 10; i++) {
            assertThat(site.absence(pictures, ADA)).isEqualTo(Absence.UNKNOWN);
        }
        assertThat(gravatar.asked()).hasSize(1);
        site.picture(pictures, "bob@example.com");
        site.clock.pass(Duration.ofMinutes(11));
        site.absence(pictures, ADA);
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
            var site = site();
            assertThat(site.absence(site.started(Site.LONG_TIMEOUT), ADA)).isEqualTo(Absence.UNKNOWN);
            assertThat(gravatar.asked()).hasSize(1);
            assertThat(other.calls()).isZero();
        }
    }

    @Test
    void redirectsInCircles() throws Exception {
        gravatar.answersOthers(redirecting("/avatar/x"));
        var site = site();
        assertThat(site.absence(site.started(Site.LONG_TIMEOUT), ADA)).isEqualTo(Absence.UNKNOWN);
        assertThat(gravatar.asked()).hasSize(4);
    }

    @Test
    void isNamedByADomainButHasNoPublicAddress() throws Exception {
        try (var line = Line.http(caller -> {})) {
            var site = site();
            for (String base : new String[] {"https://127.0.0.1:" + line.port(), "http://localhost:" + line.port()}) {
                var id = new RemoteId(
                        Source.LIBRAVATAR,
                        Optional.of(URI.create(base + "/avatar/")),
                        site.gravatar(ADA).value(),
                        false);
                assertThat(site.started(Site.LONG_TIMEOUT).find(id, Rating.G, Duration.ofSeconds(5), () -> true))
                        .isEqualTo(Absence.UNKNOWN);
            }
            assertThat(line.calls()).isZero();
        }
    }

    @Test
    void isLeftAloneAfter5FailuresAndTriedAgainAfter30Seconds() throws Exception {
        HttpHandler failing = exchange -> exchange.sendResponseHeaders(500, -1);
        gravatar.answersOthers(failing);
        var site = site();
        var pictures = site.started(Site.LONG_TIMEOUT);
        for (int i = 0; i < 20; i++) {
            assertThat(site.absence(pictures, i + "@example.com")).isEqualTo(Absence.UNKNOWN);
        }
        assertThat(gravatar.asked()).hasSize(5);

        site.clock.pass(Duration.ofSeconds(31));
        for (int i = 20; i < 30; i++) {
            site.absence(pictures, i + "@example.com");
        }
        assertThat(gravatar.asked()).as("one attempt").hasSize(6);

        site.clock.pass(Duration.ofSeconds(31));
        gravatar.answersOthers(exchange -> exchange.sendResponseHeaders(404, -1));
        for (int i = 30; i < 40; i++) {
            assertThat(site.absence(pictures, i + "@example.com")).isEqualTo(Absence.NOBODY);
        }
        assertThat(gravatar.asked()).hasSize(16);
    }

    @Test
    void isNotLeftAloneForFailuresThatAreNotConsecutive() throws Exception {
        gravatar.answersOthers(exchange -> exchange.sendResponseHeaders(503, -1));
        gravatar.answers("nobody@example.com", exchange -> exchange.sendResponseHeaders(404, -1));
        var site = site();
        var pictures = site.started(Site.LONG_TIMEOUT);
        for (int i = 0; i < 4; i++) {
            site.absence(pictures, i + "@example.com");
        }
        assertThat(site.absence(pictures, "nobody@example.com")).isEqualTo(Absence.NOBODY);
        for (int i = 4; i < 8; i++) {
            site.absence(pictures, i + "@example.com");
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
