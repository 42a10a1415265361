package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.w3c.dom.Element;

/** How programs are answered if there is no profile, and the addresses that are not profiles. */
class ProfileRefusalIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "alert(1)//", "%3Cscript%3E", "1a", "a%20b", "a%0Ab", "%E6%9D%8E"})
    void refusesACallbackThatIsNotAnIdentifier(String callback) {
        String sha256 = EmailHash.of(Visitor.member().email, Algorithm.SHA256).hex();
        var answer = get("/" + sha256 + ".json?callback=" + callback);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(string(answer)).startsWith("callback must be one identifier");
    }

    @ParameterizedTest
    @MethodSource("nobodys")
    void everyMissingProfileGetsTheSameAnswer(String who) throws Exception {
        for (String ending : List.of("json", "xml", "vcf", "qr")) {
            var answer = get("/" + who + "." + ending);
            assertThat(answer.statusCode()).as(ending).isEqualTo(404);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.body().length()).isLessThan(150);
            assertThat(answer.body()).doesNotContain("<html");
            String type = header(answer, "Content-Type");
            switch (ending) {
                case "json" -> {
                    assertThat(type).isEqualTo("application/json");
                    assertThat(string(answer)).isEqualTo("Profile not found");
                }
                case "xml" -> {
                    assertThat(type).startsWith("application/xml");
                    var response = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(answer.body().getBytes(UTF_8)))
                            .getDocumentElement();
                    assertThat(text(response, "error")).isEqualTo("Profile not found");
                }
                default -> {
                    assertThat(type.toLowerCase(Locale.ROOT)).startsWith("text/plain");
                    assertThat(answer.body()).isEqualTo("Profile not found\n");
                }
            }
        }
        var answer = get("/v3/profiles/" + who);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).getString("code")).isEqualTo("profile_not_found");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    static Stream<String> nobodys() {
        var hidden = Visitor.member();
        hidden.submitTicked("/account", "finding", Map.of(), "found", List.of());
        return Stream.of(
                EmailHash.of(hidden.email, Algorithm.SHA256).hex(),
                EmailHash.of(hidden.email, Algorithm.MD5).hex(),
                EmailHash.of("nobody@example.com", Algorithm.SHA256).hex(),
                EmailHash.of("nobody@example.com", Algorithm.MD5).hex(),
                "0".repeat(63),
                "z".repeat(64),
                "nonsense",
                "a_b",
                "no-such-hash",
                "a.b",
                "%E6%9D%8E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a%00b", "%2e%2e", "a/b", "x"})
    void answersNotFoundForAnImpossibleUsername(String who) {
        var answer = get("/v3/profiles/" + who);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void filesInFoldersAreNoProfiles() {
        for (String path : List.of("/a/b.json", "/resources/likeness/nothing.json", "/people/nobody.json")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/x/%2e%2e/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF;x/web.xml",
                "//WEB-INF/web.xml",
                "/META-INF/maven/org.likeness/likeness/pom.xml",
                "/x/%2e%2e/META-INF/maven/org.likeness/likeness/pom.xml",
                "/likeness/../../../../../../../etc/fonts/fonts.xml"
            })
    void answersNotFoundForTheFoldersOfTheServer(String path) throws IOException {
        var answer = RawRequest.get(path);
        assertThat(answer.status()).isIn(301, 400, 403, 404); // Payara sends a client on without what is behind ";"
        assertThat(answer.text()).doesNotContain("<web-app", "<project", "<modelVersion");
    }

    @Test
    void withoutAKnownSiteAddressTheResponseIsPrivate() {
        var member = Visitor.member();
        var answer = member.get("/v3/profiles/" + member.username);
        assertThat(Json.createReader(new StringReader(answer.body()))
                        .readObject()
                        .getString("profile_url"))
                .isEqualTo(Site.url() + "/people/" + member.username);
        assertThat(header(answer, "Cache-Control")).startsWith("private, ");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return new Visitor().get(path, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }

    private static String string(HttpResponse<String> answer) {
        return ((JsonString) Json.createReader(new StringReader(answer.body())).readValue()).getString();
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagName(name).item(0).getTextContent();
    }
}
