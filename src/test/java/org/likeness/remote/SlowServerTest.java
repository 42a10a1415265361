package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.fetch.Line.repeating;
import static org.likeness.fetch.Line.waiting;
import static org.likeness.remote.Site.ADA;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likeness.TestThreads;
import org.likeness.fetch.Line;
import org.likeness.fetch.PictureServer;
import org.likeness.picture.Drawn;
import org.likeness.remote.Lookup.Absence;

/** Servers that are down, slow or never finish: callers get an answer in time. */
class SlowServerTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n";

    @TempDir
    private Path data;

    /** A site whose visitors wait 300 ms for a picture. */
    private Site impatientSite(String base) {
        return new Site(data, "gravatar.base-url", base, "server.patience", "300");
    }

    static Stream<Line.Script> slowServers() {
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
    @MethodSource("slowServers")
    void isNotWaitedFor(Line.Script script) throws Exception {
        try (var line = Line.http(script)) {
            var site = impatientSite("http://" + line.name() + "/avatar/");
            assertThat(site.absence(site.started(Site.LONG_TIMEOUT), ADA)).isEqualTo(Absence.UNKNOWN);
            line.awaitCall();
            assertThat(line.calls()).isEqualTo(1);
        }
    }

    /** It is not asked again at once, either. */
    @ParameterizedTest
    @MethodSource("slowServers")
    void isDisconnectedAfterTheTimeout(Line.Script script) throws Exception {
        try (var line = Line.http(caller -> {
            script.talk(caller);
            waiting("").talk(caller);
        })) {
            var site = impatientSite("http://" + line.name() + "/avatar/");
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
    void isDown() throws IOException {
        var line = Line.http(caller -> {});
        line.close();
        var site = new Site(data, "gravatar.base-url", "http://" + line.name() + "/avatar/");
        assertThat(site.absence(site.started(Site.LONG_TIMEOUT), ADA)).isEqualTo(Absence.UNKNOWN);
    }

    @Test
    void isSlowAndItsPictureIsAvailableLater() throws Exception {
        try (var gravatar = new FakeGravatar()) {
            gravatar.answers(ADA, exchange -> {
                TestThreads.pause(800);
                PictureServer.answer(exchange, Drawn.jpeg(512, 512));
            });
            var site = impatientSite(gravatar.base());
            var pictures = site.started(Site.LONG_TIMEOUT);
            assertThat(site.absence(pictures, ADA)).isEqualTo(Absence.UNKNOWN);
            Lookup found = site.find(pictures, ADA);
            for (int i = 0; i < 100 && !(found instanceof CachedPicture); i++) {
                found = site.find(pictures, ADA);
            }
            assertThat(found).isInstanceOf(CachedPicture.class);
            assertThat(gravatar.asked()).hasSize(1);
        }
    }

    @Test
    void isNotWaitedForAtAllWithoutPatience() throws Exception {
        try (var gravatar = new FakeGravatar()) {
            gravatar.knows(ADA, Drawn.jpeg(512, 512));
            var site = new Site(data, "gravatar.base-url", gravatar.base(), "server.patience", "0");
            assertThat(site.absence(site.started(Site.LONG_TIMEOUT), ADA)).isEqualTo(Absence.UNKNOWN);
        }
    }
}
