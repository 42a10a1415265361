package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** The addresses of profiles for programs: redirects, refusals, QR codes, ETags. */
class ProfileEndpointsIT {
    private static Visitor ada;
    private static String sha256;
    private static String md5;

    @BeforeAll
    static void registerAda() {
        ada = Ada.at(Site.url());
        sha256 = EmailHash.of(ada.email, Algorithm.SHA256).hex();
        md5 = EmailHash.of(ada.email, Algorithm.MD5).hex();
    }

    @Test
    void theQrCodesOfBothApisAreTheSame() {
        for (String who : List.of(sha256, md5, ada.username)) {
            var answer = bytes("/v3/qr-code/" + who + "?size=90&version=3&type=user&utm_medium=app");
            assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
            assertThat(answer.body()).isEqualTo(bytes("/" + sha256 + ".qr?s=90").body());
        }
        var nobody = get("/v3/qr-code/nobody-at-all");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(json(nobody).getString("code")).isEqualTo("profile_not_found");
    }

    @Test
    void noInterestsAreInferred() {
        for (String who : List.of(sha256, ada.username)) {
            var answer = get("/v3/profiles/" + who + "/inferred-interests");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.body()).isEqualTo("[]");
        }
        assertThat(get("/v3/profiles/nobody-at-all/inferred-interests").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3",
                "/v3/",
                "/v3/profiles",
                "/v3/nothing",
                "/v3/me/profile",
                "/v3/profiles/ada/nothing",
                "/v3/qr-code",
                "/v3/qr-code/ada/more",
                "/v3/qr-code.json"
            })
    void unknownAddressesAreRefusedInJson(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json(answer).getString("code")).isEqualTo("unknown_address");
        assertThat(json(answer).getString("error")).isNotEmpty();
        var preflight = new Visitor().options(address);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Headers")).isEqualTo("*, Authorization");
    }

    @Test
    void aHashLeadsToTheMembersPage() {
        for (String hash : List.of(sha256, md5, sha256.toUpperCase(Locale.ROOT), md5 + "/")) {
            var answer = get("/" + hash);
            assertThat(answer.statusCode()).as(hash).isEqualTo(302);
            assertThat(header(answer, "Location")).isEqualTo("/people/" + ada.username);
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300, stale-while-revalidate=86400");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        var hidden = Visitor.member();
        String hash = EmailHash.of(hidden.email, Algorithm.SHA256).hex();
        assertThat(get("/" + hash).statusCode()).isEqualTo(302);
        hidden.submitTicked("/account", "finding", Map.of(), "found", List.of());
        assertThat(get("/" + hash).statusCode()).isEqualTo(404);
        assertThat(get("/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(get("/" + "0".repeat(33)).statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeHasAnotherETag() {
        var member = Visitor.member();
        String path = "/v3/profiles/" + member.username;
        String before = header(get(path), "ETag");
        member.submit("/profile", "profile", Map.of("bio", "New"));
        var answer = get(path, "If-None-Match", before);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "ETag")).isNotEqualTo(before);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return new Visitor().get(path, headers);
    }

    private static HttpResponse<byte[]> bytes(String path) {
        return new Visitor().bytes(path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }
}
