package org.likeness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.fetch.FetchException.Reason;

/** Requests to correct servers, and how their responses are handled. */
class FetchTest extends Fetching {
    private PictureServer site;
    private Fetch fetch;

    @BeforeEach
    void open() throws IOException {
        site = new PictureServer(CERTIFICATE);
        fetch = fetch(USUAL, site.name());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void getsThePictureAsItIs() throws FetchException {
        assertThat(fetch.get(site.address("/picture"))).isEqualTo(PictureServer.PICTURE);
    }

    @Test
    void sendsOnlyTheNecessaryHeaders() throws FetchException {
        var sent = new CompletableFuture<Headers>();
        site.at("/headers", exchange -> {
            sent.complete(exchange.getRequestHeaders());
            PictureServer.answer(exchange, PictureServer.PICTURE);
        });
        fetch.get(site.address("/headers"));
        assertThat(sent.join())
                .containsEntry("User-agent", List.of("Likeness"))
                .containsEntry("Accept", List.of("image/*"))
                .containsEntry("Accept-encoding", List.of("identity"))
                .containsEntry("Connection", List.of("close"))
                .containsEntry("Host", List.of(site.name()))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "/echo, /echo",
        "/echo?a=1&b=%2F, /echo?a=1&b=%2F",
        "/echo/a%20b#part, /echo/a%20b",
        "/echo/头, /echo/%E5%A4%B4",
        "/echo//a/../b, /echo//a/../b"
    })
    void asksForThePathUnchanged(String path, String asked) throws FetchException {
        site.at(
                "/echo",
                exchange -> PictureServer.answer(
                        exchange, exchange.getRequestURI().toString().getBytes(UTF_8)));
        assertThat(fetch.get(site.address(path))).asString().isEqualTo(asked);
    }

    @Test
    void asksForAPathThatLooksLikeAHost() throws IOException, FetchException {
        try (var line = new Line(CERTIFICATE, Line.saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npict"))) {
            assertThat(fetch(USUAL, line.name()).get(line.address() + "/other.example/"))
                    .asString()
                    .isEqualTo("pict");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsEveryKindOfRedirect(int status) throws FetchException {
        site.redirecting("/moved", status, site.address("/picture"));
        assertThat(fetch.get(site.address("/moved"))).isEqualTo(PictureServer.PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/picture", "../picture", "../a/../picture", "//localhost:{port}/picture", "picture"})
    void followsARelativeRedirect(String location) throws FetchException {
        site.at("/deep/picture", exchange -> PictureServer.answer(exchange, PictureServer.PICTURE));
        site.redirecting("/deep/moved", 302, location.replace("{port}", "" + site.port()));
        assertThat(fetch.get(site.address("/deep/moved"))).isEqualTo(PictureServer.PICTURE);
    }

    @Test
    void followsAsManyRedirectsAsItMay() throws FetchException {
        site.redirecting("/1", 302, "/picture")
                .redirecting("/2", 302, "/1")
                .redirecting("/3", 302, "/2")
                .redirecting("/4", 302, "/3");
        assertThat(fetch.get(site.address("/3"))).isEqualTo(PictureServer.PICTURE);
        assertReason(Reason.TOO_MANY_REDIRECTS, fetch, site.address("/4"));
    }

    @Test
    void goesInCirclesOnlyForAWhile() {
        site.redirecting("/a", 302, "/b").redirecting("/b", 302, "/a");
        assertReason(Reason.TOO_MANY_REDIRECTS, fetch, site.address("/a"));
    }

    @Test
    void carriesNoCookieOn() throws FetchException {
        site.at("/set", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Location", "/get");
            exchange.sendResponseHeaders(302, -1);
        });
        site.at("/get", exchange -> {
            boolean sent = exchange.getRequestHeaders().containsKey("Cookie");
            PictureServer.answer(exchange, Boolean.toString(sent).getBytes(UTF_8));
        });
        assertThat(fetch.get(site.address("/set"))).asString().isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/, NOT_HTTPS",
        "http://2130706433/, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://127.0.0.1:{port}/picture, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://[::ffff:127.0.0.1]/, NOT_PUBLIC",
        "https://[::ffff:7f00:1]/, NOT_PUBLIC",
        "https://[64:ff9b::7f00:1]/, NOT_PUBLIC",
        "https://169.254.169.254/latest/meta-data/, NOT_PUBLIC",
        "https://10.0.0.1/, NOT_PUBLIC",
        "https://0.0.0.0/, NOT_PUBLIC",
        "https://localhost/, NOT_PUBLIC",
        "//localhost/, NOT_PUBLIC",
        "https://LOCALHOST./, NOT_PUBLIC",
        "https://93.184.215.14:8443/, NOT_PUBLIC",
        "https://2130706433/, NOT_AN_ADDRESS",
        "https://0177.0.0.1/, NOT_AN_ADDRESS",
        "https://0x7f.1/, NOT_AN_ADDRESS",
        "https://me@localhost:{port}/picture, NOT_AN_ADDRESS"
    })
    void looksAtEveryTargetOfARedirect(String location, Reason reason) {
        site.redirecting("/moved", 302, location.replace("{port}", "" + site.port()));
        assertReason(reason, fetch, site.address("/moved"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 204, 206, 300, 304, 400, 401, 403, 404, 410, 500, 503})
    void takesNoOtherStatus(int status) {
        site.at("/status", exchange -> {
            exchange.getResponseHeaders().set("Location", "/picture");
            exchange.sendResponseHeaders(status, -1);
        });
        assertReason(Reason.NO_PICTURE_THERE, fetch, site.address("/status"));
    }

    @Test
    void takesNoRedirectToNowhere() {
        site.at("/moved", exchange -> exchange.sendResponseHeaders(302, -1));
        assertReason(Reason.NO_PICTURE_THERE, fetch, site.address("/moved"));
    }

    @Test
    void takesNoEmptyBody() {
        site.at("/empty", exchange -> exchange.sendResponseHeaders(200, -1));
        assertReason(Reason.NO_PICTURE_THERE, fetch, site.address("/empty"));
    }

    @ParameterizedTest
    @CsvSource({"gzip, false", "br, false", "GZIP, false", "'identity, gzip', false", "identity, true"})
    void takesNothingCompressed(String encoding, boolean taken) throws FetchException {
        site.at("/encoded", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            PictureServer.answer(exchange, PictureServer.PICTURE);
        });
        if (taken) {
            assertThat(fetch.get(site.address("/encoded"))).isEqualTo(PictureServer.PICTURE);
        } else {
            assertReason(Reason.NO_PICTURE_THERE, fetch, site.address("/encoded"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "localhost/a", "localhost:0", "me@localhost", "https://localhost", "localhost/", "a?b"
            })
    void trustsHostsOnlyByTheirNames(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fetch(USUAL, Set.of(host)))
                .withMessageContaining("was " + host);
    }
}
