package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no address accepts get the right status, and a line in the log. */
class RefusedRequestsIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void sayThatALengthIsMissing() throws IOException {
        assertThat(RawRequest.of("POST", "/login", "Content-Type: " + FORM, "").status())
                .isEqualTo(411);
        String chunked = "Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked";
        for (String path : List.of("/login", "/profile/avatar", "/logout")) {
            assertThat(RawRequest.of("POST", path, chunked, "3\r\na=b\r\n0\r\n\r\n")
                            .status())
                    .isEqualTo(411);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/login, jakarta.faces.ViewState=stateless&a=%ZZ, 400",
        "/login, a=%, 400",
        "/login, a=%FF, 400",
        "/register, jakarta.faces.ViewState=x&a=%C3%28, 400",
        "/posts/1/comments, text=%, 400",
        "/posts/new, text=%e4%bc, 400"
    })
    void refuseAFormWithAnInvalidEncoding(String path, String form, int status) throws IOException {
        long before = logged();
        var answer =
                RawRequest.of("POST", path, "Content-Type: " + FORM + "\r\nContent-Length: " + form.length(), form);
        assertThat(answer.status()).isEqualTo(status);
        assertThatNoFailureIsLoggedSince(before);
    }

    @Test
    void refuseMoreFieldsThanAFormHas() throws IOException {
        long before = logged();
        String form = IntStream.range(0, 1001).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        var answer =
                RawRequest.of("POST", "/login", "Content-Type: " + FORM + "\r\nContent-Length: " + form.length(), form);
        assertThat(answer.status()).isEqualTo(400);
        assertThatNoFailureIsLoggedSince(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/1/comments, multipart/form-data; boundary=x",
        "/login, multipart/form-data; boundary=x",
        "/login, application/json",
        "/logout, text/plain",
        "/profile/avatar/crop, multipart/form-data; boundary=x"
    })
    void refuseABodyOfAnotherType(String path, String type) throws IOException {
        long before = logged();
        var answer = RawRequest.of("POST", path, "Content-Type: " + type + "\r\nContent-Length: 3", "a=b");
        assertThat(answer.status()).isEqualTo(415);
        assertThatNoFailureIsLoggedSince(before);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x, --x",
        "multipart/form-data; boundary=x, --x--",
        "multipart/form-data, --x--",
        "multipart/form-data; boundary=x, text"
    })
    void refuseAnInvalidMultipartForm(String type, String body) throws IOException {
        var member = Visitor.member();
        long before = logged();
        var answer = RawRequest.of(
                "POST",
                "/profile/avatar",
                "Accept: application/json\r\nCookie: " + member.cookieHeader() + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length(),
                body);
        assertThat(answer.status()).isIn(400, 403); // an empty form has no token
        assertThatNoFailureIsLoggedSince(before);
    }

    @ParameterizedTest
    @CsvSource({"stateless", "1:1", "x", "-1:-1", "''"})
    void refuseAnInvalidViewState(String state) throws IOException {
        var member = Visitor.member();
        long before = logged();
        for (String path : List.of("/profile", "/account")) {
            String form = "jakarta.faces.ViewState=" + state;
            var answer = RawRequest.of(
                    "POST",
                    path,
                    "Cookie: " + member.cookieHeader() + "\r\nContent-Type: " + FORM + "\r\nContent-Length: "
                            + form.length(),
                    form);
            assertThat(answer.status()).as(path).isIn(400, 403);
        }
        assertThatNoFailureIsLoggedSince(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/login, application/x-www-form-urlencoded, 413",
        "/posts/new, application/x-www-form-urlencoded, 413",
        "/login, text/plain, 413",
        "/profile/avatar, multipart/form-data; boundary=x, 413",
        "/people, application/x-www-form-urlencoded, 405"
    })
    void reachAClientThatSendsAllBeforeItReads(String path, String type, int status) throws IOException {
        String body = "a".repeat(12 << 20);
        String headers = "Accept: application/json\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length();
        String cookie = "\r\nCookie: " + Visitor.member().cookieHeader();
        assertThat(RawRequest.of("POST", path, headers + cookie, body).status()).isEqualTo(status);
    }

    @Test
    void reachAStrangerAndAnotherSiteTheSameWay() throws IOException {
        String body = "a".repeat(9 << 20);
        String headers = "Accept: application/json\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                + body.length();
        assertThat(RawRequest.of("POST", "/profile/avatar", headers, body).status())
                .isEqualTo(401);
        assertThat(RawRequest.of("POST", "/profile/avatar", headers + "\r\nOrigin: https://evil.example", body)
                        .status())
                .isEqualTo(403);
    }

    /** A client that closes the connection is no error. */
    @Test
    void areNotLoggedAsFailuresIfTheClientDisconnects() throws IOException {
        long before = logged();
        for (String path : List.of("/login", "/posts/1/comments", "/nothing-here")) {
            RawRequest.leave("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 1000\r\n\r\na=b");
        }
        for (String path : List.of("/", "/gallery", "/resources/likeness/site.css", "/avatar/x?s=2048")) {
            RawRequest.leave("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        assertThatNoFailureIsLoggedSince(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void areLoggedInOneLine(String accept) throws IOException {
        long before = logged();
        String headers = "Accept: " + accept + "\r\nContent-Type: text/plain\r\nContent-Length: 3";
        assertThat(RawRequest.of("POST", "/posts/1/comments", headers, "a=b").status())
                .isEqualTo(415);
        String added = addedToTheLog(before);
        assertThat(added.lines().filter(line -> line.contains("/posts/1/comments")))
                .hasSize(Site.log().isPresent() ? 1 : 0);
    }

    private static long logged() throws IOException {
        var log = Site.log();
        return log.isPresent() ? Files.size(log.get()) : 0;
    }

    private static void assertThatNoFailureIsLoggedSince(long before) throws IOException {
        assertThat(addedToTheLog(before)).doesNotContain("ERROR", "SEVERE", "\tat ");
    }

    /** The log up to the line of a last request; empty if the log cannot be read. */
    private static String addedToTheLog(long before) throws IOException {
        var log = Site.log();
        if (log.isEmpty()) {
            return "";
        }
        String last = "/nothing-here-" + System.nanoTime();
        RawRequest.of("GET", last, "Accept: text/html", "");
        for (int tries = 0; tries < 100; tries++) {
            byte[] all = Files.readAllBytes(log.get());
            String added = new String(all, (int) before, (int) (all.length - before), ISO_8859_1);
            if (added.contains(last)) {
                return added;
            }
            ServerProcess.pause();
        }
        throw new AssertionError(log.get() + " does not mention " + last);
    }
}
