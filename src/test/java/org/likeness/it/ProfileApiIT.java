package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;
import org.w3c.dom.Element;

/** Profiles as programs read them, on a server that knows where its site is. */
class ProfileApiIT {
    private static final String SITE = "http://faces.example";
    private static final String NAME = "Ada \"<b>\" & Söhne; 李小龙, 😀";
    private static final String BIO = "I count, \"quoted\"; a\\b ]]> </script>\n--> &amp; 𝒳\u2028end \uFFFE, "
            + "long enough for a line of its own, and for another one: 分析机";
    private static final String WEBSITE = "https://ada.example/?a=1&b=%3C\"'<>";

    private static ServerProcess server;
    private static Visitor ada;
    private static String sha256;
    private static String md5;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerProcess.ofThisRun("profiles");
        server.start("-Dlikeness.url=" + SITE + "/");
        ada = member();
        sha256 = EmailHash.of(ada.email, Algorithm.SHA256).hex();
        md5 = EmailHash.of(ada.email, Algorithm.MD5).hex();
        ada.upload(Drawn.jpeg(300, 300), Map.of("words", "A cat"));
        ada.submit(
                "/profile",
                "profile",
                Map.of("nickname", NAME, "bio", BIO, "website", WEBSITE, "location", "London; or, Paris"));
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
            assertThat(entry.getString("displayName")).isEqualTo(NAME);
            assertThat(entry.getJsonObject("name").getString("formatted")).isEqualTo(NAME);
            assertThat(entry.getString("aboutMe")).isEqualTo(BIO);
            assertThat(entry.getString("currentLocation")).isEqualTo("London; or, Paris");
            assertThat(entry.getJsonArray("urls").getJsonObject(0).getString("value"))
                    .isEqualTo(WEBSITE);
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
                            "pronouns");
            assertThat(profile.getString("hash")).isEqualTo(sha256);
            assertThat(profile.getString("display_name")).isEqualTo(NAME);
            assertThat(profile.getString("profile_url")).isEqualTo(SITE + "/people/" + ada.username);
            assertThat(profile.getString("avatar_url")).isEqualTo(SITE + "/avatar/" + sha256);
            assertThat(profile.getString("avatar_alt_text")).isEqualTo("A cat");
            assertThat(profile.getString("location")).isEqualTo("London; or, Paris");
            assertThat(profile.getString("description")).isEqualTo(BIO);
            assertThat(profile.getString("job_title")).isEmpty();
            assertThat(profile.getJsonArray("verified_accounts")).isEmpty();
        }
    }

    @Test
    void xmlSaysTheSame() throws Exception {
        var answer = bytes("/" + sha256 + ".xml");
        assertThat(header(answer, "Content-Type")).startsWith("application/xml");
        var response = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
        assertThat(response.getTagName()).isEqualTo("response");
        assertThat(text(response, "hash")).isEqualTo(sha256);
        assertThat(text(response, "preferredUsername")).isEqualTo(ada.username);
        assertThat(text(response, "displayName")).isEqualTo(NAME);
        assertThat(text(response, "aboutMe")).isEqualTo(BIO.replace('\uFFFE', '\uFFFD')); // XML has no place for it
        assertThat(text(response, "currentLocation")).isEqualTo("London; or, Paris");
        assertThat(text((Element) response.getElementsByTagName("photos").item(0), "value"))
                .isEqualTo(SITE + "/avatar/" + sha256);
        assertThat(text((Element) response.getElementsByTagName("urls").item(0), "value"))
                .isEqualTo(WEBSITE);
    }

    @Test
    void theCardCanBeReadByAddressBooks() {
        var answer = bytes("/" + md5 + ".vcf");
        assertThat(header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo("text/vcard;charset=utf-8");
        String card = new String(answer.body(), UTF_8);
        assertThat(card).endsWith("\r\n").doesNotContain(ada.email).doesNotContain("\uFFFD");
        String[] lines = card.split("\r\n");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        });
        assertThat(lines).anyMatch(line -> line.startsWith(" "));
        List<String> properties = List.of(card.replace("\r\n ", "").split("\r\n"));
        assertThat(properties.subList(0, 2)).containsExactly("BEGIN:VCARD", "VERSION:3.0");
        assertThat(properties).endsWith("END:VCARD");
        assertThat(properties)
                .contains(
                        "FN:Ada \"<b>\" & Söhne\\; 李小龙\\, 😀",
                        "N:;Ada \"<b>\" & Söhne\\; 李小龙\\, 😀;;;",
                        "NICKNAME:" + ada.username,
                        "PHOTO;VALUE=uri:" + SITE + "/avatar/" + sha256,
                        "NOTE:I count\\, \"quoted\"\\; a\\\\b ]]> </script>\\n--> &amp\\; 𝒳\\nend \uFFFE\\, "
                                + "long enough for a line of its own\\, and for another one: 分析机",
                        "ADR:;;;London\\; or\\, Paris;;;",
                        "URL:" + SITE + "/people/" + ada.username,
                        "URL:" + WEBSITE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 80",
        "?s=200, 200",
        "?size=77, 77",
        "?s=2048, 2048",
        "?s=9999, 2048",
        "?s=nonsense, 80",
        "?s=-1, 80"
    })
    void theQrCodeLeadsToThePage(String query, int side) throws Exception {
        var answer = bytes("/" + sha256 + ".qr" + query);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(side);
        assertThat(picture.getHeight()).isEqualTo(side);
        assertThat(read(picture)).isEqualTo(SITE + "/people/" + ada.username);
    }

    @Test
    void theSmallestQrCodeCanBeRead() throws Exception {
        var picture = ImageIO.read(
                new ByteArrayInputStream(bytes("/" + sha256 + ".qr?s=1").body()));
        assertThat(picture.getWidth()).isBetween(29, 79); // a pixel for each of its parts
        var larger = new BufferedImage(4 * picture.getWidth(), 4 * picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        larger.createGraphics().drawImage(picture, 0, 0, larger.getWidth(), larger.getHeight(), null);
        assertThat(read(larger)).isEqualTo(SITE + "/people/" + ada.username);
    }

    @Test
    void aFunctionGetsTheJsonAsItsArgument() {
        String plain = get("/" + sha256 + ".json").body();
        var answer = get("/" + sha256 + ".json?callback=jQuery_1$");
        assertThat(header(answer, "Content-Type")).startsWith("application/javascript");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body())
                .isEqualTo("/**/jQuery_1$(" + plain.replace("\u2028", "\\u2028") + ");")
                .doesNotContain("\u2028");
        assertThat(get("/" + sha256 + ".xml?callback=f").body()).startsWith("<?xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "alert(1)//", "%3Cscript%3E", "1a", "a%20b", "a%0Ab", "%E6%9D%8E"})
    void whatIsNoIdentifierIsNoFunction(String callback) {
        var answer = get("/" + sha256 + ".json?callback=" + callback);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(string(answer)).startsWith("callback must be one identifier");
    }

    @ParameterizedTest
    @MethodSource("nobodys")
    void nobodyIsToldOfInTheSameWayWhoeverItIs(String who) throws Exception {
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
        var hidden = member();
        hidden.submit("/account", "finding", Map.of());
        return Stream.of(
                EmailHash.of(hidden.email, Algorithm.SHA256).hex(),
                EmailHash.of(hidden.email, Algorithm.MD5).hex(),
                EmailHash.of("nobody@example.com", Algorithm.SHA256).hex(),
                EmailHash.of("nobody@example.com", Algorithm.MD5).hex(),
                "0".repeat(63),
                "z".repeat(64),
                "nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a%00b", "%2e%2e", "a/b", "x"})
    void whatCannotBeAUsernameIsNobodys(String who) {
        var answer = get("/v3/profiles/" + who);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void whoIsNotFoundByTheirEmailIsStillFoundByTheirName() {
        var hidden = member();
        hidden.submit("/account", "finding", Map.of());
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

    @Test
    void whatIsNotToldIsLeftOutOrEmpty() {
        var silent = member();
        var entry = json(get("/" + EmailHash.of(silent.email, Algorithm.MD5).hex() + ".json"))
                .getJsonArray("entry")
                .getJsonObject(0);
        assertThat(entry).doesNotContainKeys("aboutMe", "currentLocation");
        assertThat(entry.getJsonArray("urls")).isEmpty();
        String card = get("/" + EmailHash.of(silent.email, Algorithm.MD5).hex() + ".vcf")
                .body();
        assertThat(card).doesNotContain("NOTE", "ADR");
        var profile = json(get("/v3/profiles/" + silent.username));
        for (String field : List.of("location", "description", "avatar_alt_text", "pronouns")) {
            assertThat(profile.getString(field)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".xml", ".vcf", ".qr", ".json?callback=f"})
    void anAnswerIsKeptAndAskedForAnew(String ending) throws Exception {
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

    @Test
    void aChangeHasAnotherTag() {
        var member = member();
        String path = "/v3/profiles/" + member.username;
        String before = header(get(path), "ETag");
        member.submit("/profile", "profile", Map.of("bio", "New"));
        var answer = get(path, "If-None-Match", before);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "ETag")).isNotEqualTo(before);
    }

    @Test
    void pagesOfOtherSitesMayAskAlsoWithAKey() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/v3/profiles/" + sha256))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers(
                        "Origin",
                        "https://blog.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "authorization")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(get("/v3/profiles/" + sha256, "Origin", "https://blog.example", "Authorization", "Bearer key")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherFilesAreServedAsBefore() {
        for (String path :
                List.of("/a/b.json", "/nothing-here.xml", "/resources/likeness/nothing.json", "/WEB-INF/web.xml")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isEmpty();
            assertThat(answer.body()).doesNotContain("<web-app");
        }
        assertThat(get("/people/" + ada.username + ".json").statusCode()).isEqualTo(404);
        assertThat(get("/META-INF/maven/org.webjars/bootstrap/pom.xml").statusCode())
                .isEqualTo(404);
    }

    /** The server of the other tests has not been told where its site is. */
    @Test
    void whereTheSiteIsNotKnownTheAnswerIsOnlyForWhoAsked() {
        var member = Visitor.member();
        var answer = member.get("/v3/profiles/" + member.username);
        assertThat(Json.createReader(new StringReader(answer.body()))
                        .readObject()
                        .getString("profile_url"))
                .isEqualTo(Site.url() + "/people/" + member.username);
        assertThat(header(answer, "Cache-Control")).startsWith("private, ");
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

    private static String read(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        assertThat(Arrays.stream(pixels).distinct()).containsExactlyInAnyOrder(0xff000000, 0xffffffff);
        var source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
