package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** The content of profiles for programs, on a server that knows its public address. */
@Tag("slow")
class ProfileApiIT {
    private static final String SITE = "http://faces.example";
    private static ServerProcess server;
    private static Visitor ada;
    private static String sha256;
    private static String md5;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerProcess.ofThisRun("profiles").fewPasswords();
        server.start(
                "-Dlikeness.url=" + SITE + "/",
                "-Dlikeness.avatar.rating=pg",
                "-Dlikeness.avatar.sources=qq, portrait, gravatar");
        ada = Ada.at(server.url());
        sha256 = EmailHash.of(ada.email, Algorithm.SHA256).hex();
        md5 = EmailHash.of(ada.email, Algorithm.MD5).hex();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void theOlderJsonHasTheFieldsOfGravatar() {
        for (String hash : List.of(sha256, md5, sha256.toUpperCase(Locale.ROOT), md5.toUpperCase(Locale.ROOT))) {
            var answer = get("/" + hash + ".json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(answer.body()).doesNotContain(ada.email);
            var entry = json(answer).getJsonArray("entry").getJsonObject(0);
            assertThat(entry.getString("hash")).isEqualTo(sha256);
            assertThat(entry.getString("requestHash")).isEqualTo(hash.toLowerCase(Locale.ROOT));
            assertThat(entry.getString("profileUrl")).isEqualTo(SITE + "/people/" + ada.username);
            assertThat(entry.getString("preferredUsername")).isEqualTo(ada.username);
            assertThat(entry.getString("thumbnailUrl")).isEqualTo(SITE + "/avatar/" + sha256);
            assertThat(entry.getJsonArray("photos"))
                    .containsExactly(Json.createObjectBuilder()
                            .add("value", SITE + "/avatar/" + sha256)
                            .add("type", "thumbnail")
                            .build());
            assertThat(entry.getString("displayName")).isEqualTo(Ada.NAME);
            assertThat(entry.getJsonObject("name").getString("formatted")).isEqualTo(Ada.NAME);
            assertThat(entry.getString("aboutMe")).isEqualTo(Ada.BIO);
            assertThat(entry.getString("currentLocation")).isEqualTo("London; or, Paris");
            assertThat(entry.getJsonArray("urls").getJsonObject(0).getString("value"))
                    .isEqualTo(Ada.WEBSITE);
        }
    }

    @Test
    void theNewerJsonHasTheFieldsOfGravatar() {
        for (String who : List.of(sha256, md5, ada.username, ada.username.toUpperCase(Locale.ROOT))) {
            var answer = get("/v3/profiles/" + who);
            assertThat(answer.statusCode()).as(who).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(answer.body()).doesNotContain(ada.email);
            var profile = json(answer);
            assertThat(profile.keySet())
                    .containsExactlyInAnyOrder(
                            "hash",
                            "display_name",
                            "profile_url",
                            "avatar_url",
                            "avatar_alt_text",
                            "location",
                            "description",
                            "job_title",
                            "company",
                            "verified_accounts",
                            "pronunciation",
                            "pronouns",
                            "links");
            assertThat(profile.getString("hash")).isEqualTo(sha256);
            assertThat(profile.getString("display_name")).isEqualTo(Ada.NAME);
            assertThat(profile.getString("profile_url")).isEqualTo(SITE + "/people/" + ada.username);
            assertThat(profile.getString("avatar_url")).isEqualTo(SITE + "/avatar/" + sha256);
            assertThat(profile.getString("avatar_alt_text")).isEqualTo("A cat");
            assertThat(profile.getString("location")).isEqualTo("London; or, Paris");
            assertThat(profile.getString("description")).isEqualTo(Ada.BIO);
            assertThat(profile.getString("job_title")).isEmpty();
            assertThat(profile.getJsonArray("verified_accounts")).isEmpty();
            assertThat(profile.getJsonArray("links"))
                    .containsExactly(Json.createObjectBuilder()
                            .add("label", Ada.WEBSITE)
                            .add("url", Ada.WEBSITE)
                            .build());
        }
    }

    @Test
    void aUsernameCanReplaceTheHashInTheOlderApi() {
        for (String name : List.of(ada.username, ada.username.toUpperCase(Locale.ROOT))) {
            var entry = json(get("/" + name + ".json")).getJsonArray("entry").getJsonObject(0);
            assertThat(entry.getString("hash")).isEqualTo(sha256);
            assertThat(entry.getString("requestHash")).isEqualTo(name);
            assertThat(get("/" + name + ".xml").body()).contains("<hash>" + sha256 + "</hash>");
            assertThat(get("/" + name + ".vcf").body()).contains("NICKNAME:" + ada.username);
            assertThat(bytes("/" + name + ".qr?s=90").body())
                    .isEqualTo(bytes("/" + sha256 + ".qr?s=90").body());
        }
        var hidden = member();
        hidden.submitTicked("/account", "finding", Map.of(), "found", List.of());
        var entry =
                json(get("/" + hidden.username + ".json")).getJsonArray("entry").getJsonObject(0);
        assertThat(entry).doesNotContainKey("hash");
        assertThat(entry.getString("preferredUsername")).isEqualTo(hidden.username);
    }

    @Test
    void aPictureRatedHigherIsAskedForByTheRatingOfTheSite() {
        var member = member();
        member.upload(Drawn.jpeg(300, 300), Map.of("words", "A cat", "rating", "pg"));
        var profile = json(get("/v3/profiles/" + member.username));
        String avatar = profile.getString("avatar_url");
        assertThat(avatar).isEqualTo(SITE + "/avatar/" + EmailHash.of(member.email, Algorithm.SHA256) + "?r=pg");
        assertThat(source(avatar)).isEqualTo("portrait");
        assertThat(profile.getString("avatar_alt_text")).isEqualTo("A cat");
        assertThat(get("/" + EmailHash.of(member.email, Algorithm.MD5) + ".json")
                        .body())
                .contains("\"thumbnailUrl\":\"" + avatar + "\"");
    }

    @Test
    void aPictureRatedAboveTheSiteIsNeitherShownNorDescribed() {
        var member = member();
        member.upload(Drawn.jpeg(300, 300), Map.of("words", "A cat", "rating", "r"));
        var profile = json(get("/v3/profiles/" + member.username));
        assertThat(source(profile.getString("avatar_url"))).isNotEqualTo("portrait");
        assertThat(profile.getString("avatar_alt_text")).isEmpty();
        member.submitTicked("/account", "finding", Map.of(), "found", List.of());
        profile = json(get("/v3/profiles/" + member.username));
        assertThat(profile.getString("avatar_url")).contains("/likeness/drawn/");
        assertThat(profile.getString("avatar_alt_text")).isEmpty();
    }

    @Test
    void theAltTextIsThatOfThePictureAlsoForMembersWhoAreNotDiscoverable() {
        var hidden = visitor();
        hidden.register("1" + System.nanoTime() % 1_000_000_000 + "@qq.com", hidden.username, "Wei", Visitor.PASSWORD);
        hidden.submitTicked("/profile", "profile", Map.of(), "allowed", List.of("qq", "portrait"));
        hidden.upload(Drawn.jpeg(300, 300), Map.of("words", "A cat"));
        assertThat(hidden.avatarAtTheTop()).as("the first source").contains("qlogo");
        hidden.submitTicked("/account", "finding", Map.of(), "found", List.of());
        var profile = json(get("/v3/profiles/" + hidden.username));
        assertThat(profile.getString("avatar_url")).contains("/portraits/");
        assertThat(profile.getString("avatar_alt_text")).isEqualTo("A cat");
    }

    @Test
    void aMemberWhoIsNotDiscoverableIsStillFoundByUsername() {
        var hidden = member();
        hidden.submitTicked("/account", "finding", Map.of(), "found", List.of());
        var profile = json(get("/v3/profiles/" + hidden.username));
        assertThat(profile.getString("hash")).isEmpty();
        assertThat(profile.getString("avatar_url")).matches(SITE + "/likeness/drawn/[a-z]+/[0-9a-f]{32}\\.svg");
        hidden.upload(Drawn.jpeg(300, 300));
        var answer = get("/v3/profiles/" + hidden.username);
        assertThat(json(answer).getString("avatar_url")).matches(SITE + "/portraits/[0-9a-f]{32}/200\\.jpg");
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(answer.body())
                    .doesNotContain(EmailHash.of(hidden.email, algorithm).hex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".xml", ".vcf", ".qr", ".json?callback=f"})
    void anAnswerIsCachedAndRevalidated(String ending) throws Exception {
        String path = "/" + sha256 + ending;
        var answer = get(path);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300, stale-while-revalidate=86400");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        String tag = header(answer, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);

        var head = visitor().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(header(head, "Content-Length"))
                .isEqualTo(Integer.toString(bytes(path).body().length));
    }

    private static Visitor visitor() {
        return new Visitor(server.url());
    }

    private static Visitor member() {
        return visitor().registered();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return visitor().get(path, headers);
    }

    private static HttpResponse<byte[]> bytes(String path) {
        return visitor().bytes(path);
    }

    private static String source(String avatar) {
        return header(get(avatar.substring(SITE.length())), "X-Avatar-Source");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }
}
