package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** The HTTP of {@code /avatar/}: caching, scripts of other sites, unusual requests. */
class AvatarHttpIT {
    private static final String DRAWN = "/avatar/ffffffffffffffffffffffffffffffff?f=y&d=retro";

    @Test
    void mayBeKeptByEverybodyForAWhile() {
        var response = new Visitor().get(DRAWN);
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=300, stale-while-revalidate=86400");
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{24}\"");
        assertThat(header(response, "Last-Modified")).endsWith(" GMT");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Length")).isNotEmpty();
        assertThat(response.headers().map()).doesNotContainKeys("vary", "set-cookie", "pragma", "expires");
    }

    @Test
    void isTheSameInEveryLanguage() {
        var visitor = new Visitor();
        String tag = header(visitor.get(DRAWN), "ETag");
        assertThat(header(visitor.get(DRAWN, "Accept-Language", "zh", "Accept", "image/webp,image/avif"), "ETag"))
                .isEqualTo(tag);
    }

    @Test
    void isNotSentAgainToAClientThatHasIt() {
        var visitor = new Visitor();
        var first = visitor.get(DRAWN);
        String tag = header(first, "ETag");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var response = visitor.bytes(DRAWN, "If-None-Match", known);
            assertThat(response.statusCode()).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(header(response, "ETag")).isEqualTo(tag);
            assertThat(header(response, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
        }
        assertThat(visitor.get(DRAWN, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        String since = header(first, "Last-Modified");
        assertThat(visitor.get(DRAWN, "If-Modified-Since", since).statusCode())
                .as("all drawings have one date")
                .isEqualTo(200);
        assertThat(visitor.get(DRAWN, "If-Modified-Since", since, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(DRAWN, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isSentAgainWhereAPortraitIsGone() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(200, 200));
        String hash = EmailHash.of(member.email, Algorithm.SHA256).hex();
        String since = header(member.get("/avatar/" + hash), "Last-Modified");
        assertThat(member.get("/avatar/" + hash + "?s=79", "If-Modified-Since", since)
                        .statusCode())
                .isEqualTo(304);
        member.post("/profile/avatar/remove", Map.of("csrf", member.csrf()));
        assertThat(member.get("/avatar/" + hash + "?s=78", "If-Modified-Since", since)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hasTheSameHeadersWithoutItsBody() {
        var visitor = new Visitor();
        var whole = visitor.get(DRAWN);
        var head = visitor.head(DRAWN);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of(
                "Content-Type", "Content-Length", "ETag", "Last-Modified", "Cache-Control", "X-Avatar-Source")) {
            assertThat(header(head, name)).isEqualTo(header(whole, name)).isNotEmpty();
        }
    }

    @Test
    void tellsTheDefaultsThatItDraws() {
        var response = new Visitor().options(DRAWN);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Allow").split(" "))
                .contains("404", "mm", "mp", "identicon", "monsterid", "wavatar", "retro", "robohash", "blank");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void mayBeReadByScriptsOfOtherSites() {
        var response = new Visitor().get(DRAWN, "Origin", "https://blog.example.org", "Sec-Fetch-Site", "cross-site");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void isADocumentThatRunsNothingAsSvg() {
        var response =
                new Visitor().get("/avatar/ffffffffffffffffffffffffffffffff.svg?f=y&d=initials&name=%3Cscript%3E");
        assertThat(header(response, "Content-Type")).startsWith("image/svg+xml");
        assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(response.body()).startsWith("<svg").doesNotContain("script");
    }

    @Test
    void sendsNobodyToHostsThatTheOperatorDoesNotName() {
        for (String address : List.of(
                "https://example.com/a.png",
                "http%3A%2F%2Fexample.com%2Fa.png",
                "//example.com/a.png",
                "javascript:alert(1)//.png",
                "https://default.example.org@example.com/a.png",
                "https://default.example.org.example.com/a.png",
                "https://default.example.org%E3%80%82example.com/a.png")) {
            var response = new Visitor().get("/avatar/ffffffffffffffffffffffffffffffff?f=y&d=" + address);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "X-Avatar-Source")).isEqualTo("drawn:identicon");
        }
    }

    @Test
    void sendsClientsToHostsThatTheOperatorNames() {
        var response = new Visitor()
                .bytes("/avatar/ffffffffffffffffffffffffffffffff?f=y&d=https%3A%2F%2Fdefault.example.org%2Fa.png");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).isEqualTo("https://default.example.org/a.png");
        assertThat(header(response, "Cache-Control")).startsWith("public");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://default.example.org/%C3%A4.png, https://default.example.org/%C3%A4.png",
        "https://default.example.org/%F0%9F%98%80%E6%9D%8E.png, https://default.example.org/%F0%9F%98%80%E6%9D%8E.png",
        "https://default.example.org/a%25C3%25A4.png, https://default.example.org/a%C3%A4.png",
        "https://%EF%BD%84efault.example.org/a.png, https://default.example.org/a.png"
    })
    void sendsToAnAddressInAscii(String written, String location) throws IOException {
        var answer = RawRequest.get("/avatar/ffffffffffffffffffffffffffffffff?f=y&d=" + written);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.text()).contains("\r\nLocation: " + location + "\r\n").doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://default.example.org/%0d%0aX-Injected:%20a.png",
                "https://default.example.org/%00.png",
                "https://default.example.org/%C4%8A%C4%8DX:a.png%E5%98%8A%E5%98%8D",
                "https://default.example.org/%ED%A0%80.png%ED%B0%80"
            })
    void writesNothingIntoAHeaderThatIsNoAddress(String written) throws IOException {
        var answer = RawRequest.get("/avatar/ffffffffffffffffffffffffffffffff?f=y&d=" + written);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("X-Injected").contains("drawn:identicon");
    }

    @Test
    void letsPagesOfOtherSitesSendHeaders() {
        var answer =
                new Visitor().preflight("/avatar/ffffffffffffffffffffffffffffffff", "authorization,x-requested-with");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("*, Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s=1&s=2&s",
                "?&&&==",
                "?d=%00",
                "?d=initials&name=%00%0A%ED%A0%80",
                "?d=initials&initials=%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
                "?r=%F0%9F%98%80",
                "?f=y&f=n&d=404x",
                ".%2e/..%2f",
                "%00",
                ".",
                "..jpg"
            })
    void neverFails(String rest) {
        int status = new Visitor()
                .bytes("/avatar/ffffffffffffffffffffffffffffffff" + rest)
                .statusCode();
        assertThat(status)
                .isIn(
                        rest.contains("%00") || rest.startsWith(".%2e")
                                ? List.of(200, 400, 404)
                                : List.of(200)); // refused by servers
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
