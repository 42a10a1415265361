package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.fetch.Line.repeating;
import static org.likeness.fetch.Line.waiting;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.TestThreads;
import org.likeness.fetch.FetchException.Reason;

/** Servers that send too much, too slowly, or without end. */
@Tag("slow")
class PatienceTest extends Fetching {
    private static final Limits HURRIED = new Limits(1_000, Duration.ofSeconds(1), 3);
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    static Stream<Line.Script> slowServers() {
        return Stream.of(
                waiting(""),
                waiting("HTTP/1.1 2"),
                waiting(HEAD),
                waiting(HEAD + "Content-Length: 10\r\n\r\npict"),
                waiting(CHUNKED),
                waiting(HEAD + "\r\n"),
                repeating("", "HTTP/1.1 100 Continue\r\n\r\n", 50),
                repeating(HEAD, "X", 50),
                repeating(HEAD, "X: y\r\n", 50),
                repeating(HEAD + "\r\n", "x", 50),
                repeating(HEAD + "Content-Length: 1000\r\n\r\n", "x", 50),
                repeating(CHUNKED, "1\r\nx\r\n", 50),
                repeating(CHUNKED + "1;", "x", 50),
                repeating(CHUNKED + "1\r\nx\r\n0\r\n", "X: y\r\n", 50),
                repeating("HTTP/1.1 302 Found\r\nLocation: /\r\n", "X: y\r\n", 50));
    }

    @ParameterizedTest
    @MethodSource("slowServers")
    void endsInTimeWhateverTheServerDoes(Line.Script script) throws Exception {
        try (var line = new Line(CERTIFICATE, script)) {
            assertReason(Reason.TOO_SLOW, fetch(HURRIED, line.name()), line.address());
            line.awaitGone();
        }
    }

    /** A TLS record of the maximum length, a few bytes at a time. */
    @Test
    void endsInTimeInTheHandshake() throws Exception {
        try (var line = new Line(repeating("\u0016\u0003\u0003?\u00ff\u0002\0?\u00fb", "\0", 50))) {
            assertReason(Reason.TOO_SLOW, fetch(HURRIED, line.name()), line.address());
            line.awaitGone();
        }
        try (var line = new Line(waiting(""))) {
            assertReason(Reason.TOO_SLOW, fetch(HURRIED, line.name()), line.address());
            line.awaitGone();
        }
    }

    /** Each answer alone would be in time. */
    @Test
    void hasOneTimeForAllRedirects() throws IOException {
        try (var site = new PictureServer(CERTIFICATE)) {
            site.at("/", exchange -> {
                TestThreads.pause(400);
                exchange.getResponseHeaders().set("Location", "/");
                exchange.sendResponseHeaders(302, -1);
            });
            assertReason(Reason.TOO_SLOW, fetch(HURRIED, site.name()), site.address("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "10485761", "9223372036854775807"})
    void refusesATooLongBodyByItsDeclaredLength(String bytes) throws IOException {
        try (var line = new Line(CERTIFICATE, waiting(HEAD + "Content-Length: " + bytes + "\r\n\r\n"))) {
            assertReason(Reason.TOO_MANY_BYTES, fetch(USUAL, line.name()), line.address());
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void countsTheBytes(int bytes, boolean taken) throws IOException, FetchException {
        try (var site = new PictureServer(CERTIFICATE)) {
            site.at("/chunked", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[bytes]);
            });
            if (taken) {
                assertThat(fetch(USUAL, site.name()).get(site.address("/chunked")))
                        .hasSize(bytes);
            } else {
                assertReason(Reason.TOO_MANY_BYTES, fetch(USUAL, site.name()), site.address("/chunked"));
            }
        }
    }

    static Stream<Line.Script> talkativeServers() {
        return Stream.of(
                repeating(HEAD + "\r\n", "x".repeat(100), 0),
                repeating(CHUNKED, "64\r\n" + "x".repeat(100) + "\r\n", 0));
    }

    /** The body never ends. */
    @ParameterizedTest
    @MethodSource("talkativeServers")
    void stopsReadingAtTheLimit(Line.Script script) throws Exception {
        try (var line = new Line(CERTIFICATE, script)) {
            assertReason(Reason.TOO_MANY_BYTES, fetch(USUAL, line.name()), line.address());
            line.awaitGone();
        }
    }

    /** Clients often do so to reuse the connection. */
    @Test
    void doesNotReadTheBodyOfARedirect() throws Exception {
        String head = "HTTP/1.1 302 Found\r\nContent-Length: 1000000\r\nLocation: ";
        try (var site = new PictureServer(CERTIFICATE);
                var line = new Line(CERTIFICATE, waiting(head + site.address("/picture") + "\r\n\r\n"))) {
            assertThat(fetch(USUAL, site.name(), line.name()).get(line.address()))
                    .isEqualTo(PictureServer.PICTURE);
            line.awaitGone();
        }
    }

    static Stream<Line.Script> endlessHeads() {
        return Stream.of(
                repeating("", "\r\n", 0),
                repeating(HEAD, "X: y\r\n", 0),
                repeating(HEAD + "X: ", "x", 0),
                repeating(CHUNKED + "1;", "x", 0),
                repeating(CHUNKED + "1\r\nx\r\n0\r\n", "X: y\r\n", 0));
    }

    @ParameterizedTest
    @MethodSource("endlessHeads")
    void doesNotReadHeadersForEver(Line.Script script) throws Exception {
        try (var line = new Line(CERTIFICATE, script)) {
            assertReason(Reason.UNREACHABLE, fetch(USUAL, line.name()), line.address());
            line.awaitGone();
        }
    }

    @Test
    void asksSixteenServersAtATime() throws IOException {
        var inWork = new AtomicInteger();
        var most = new AtomicInteger();
        var sixteen = new CountDownLatch(16);
        try (var site = new PictureServer(CERTIFICATE)) {
            site.at("/slow", exchange -> {
                most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
                sixteen.countDown();
                TestThreads.await(sixteen);
                TestThreads.pause(20);
                inWork.decrementAndGet();
                PictureServer.answer(exchange, PictureServer.PICTURE);
            });
            var fetch = fetch(USUAL, site.name());
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> new FutureTask<>(() -> fetch.get(site.address("/slow"))))
                    .toList();
            all.forEach(one -> new Thread(one).start());
            assertThat(all).allSatisfy(one -> assertThat(one.get()).isEqualTo(PictureServer.PICTURE));
            assertThat(most).hasValue(16);
        }
    }

    @Test
    void endsIfNobodyWaitsAnyMore() throws Exception {
        try (var line = new Line(CERTIFICATE, waiting(HEAD))) {
            var fetch = fetch(USUAL, line.name());
            var interrupted = new FutureTask<>(() -> {
                assertReason(Reason.TOO_SLOW, fetch, line.address());
                return Thread.currentThread().isInterrupted();
            });
            var caller = new Thread(interrupted);
            caller.start();
            line.awaitCall();
            caller.interrupt();
            assertThat(interrupted.get()).isTrue();
            line.awaitGone();
        }
    }
}
