package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;
import org.w3c.dom.Element;

/** Profiles in other formats than plain JSON, and for pages of other sites. */
class ProfileFormsIT {
    private static final String SITE = Site.url().toString();

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
        assertThat(text(response, "displayName")).isEqualTo(Ada.NAME);
        assertThat(text(response, "aboutMe")).isEqualTo(Ada.BIO.replace('\uFFFE', '\uFFFD')); // not allowed in XML
        assertThat(text(response, "currentLocation")).isEqualTo("London; or, Paris");
        assertThat(text((Element) response.getElementsByTagName("photos").item(0), "value"))
                .isEqualTo(SITE + "/avatar/" + sha256);
        assertThat(text((Element) response.getElementsByTagName("urls").item(0), "value"))
                .isEqualTo(Ada.WEBSITE);
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
                        "NOTE:I count\\, \"quoted\"\\; a\\\\b ]]> </script>\\n--> &amp\\; 𝒳\\nend \uFFFE\\, "
                                + "long enough for a line of its own\\, and for another one: 分析机",
                        "ADR:;;;London\\; or\\, Paris;;;",
                        "URL:" + SITE + "/people/" + ada.username,
                        "URL:" + Ada.WEBSITE);
    }

    @Test
    void theCardHasThePictureAndAFileName() throws Exception {
        var grace = Visitor.member();
        grace.submit("/profile", "profile", Map.of("nickname", "Grace Brewster Hopper"));
        grace.upload(Drawn.jpeg(300, 300));
        var answer = bytes("/" + grace.username + ".vcf");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + grace.username + ".vcf\"");
        var properties =
                List.of(new String(answer.body(), UTF_8).replace("\r\n ", "").split("\r\n"));
        assertThat(properties).contains("N:Hopper;Grace Brewster;;;", "FN:Grace Brewster Hopper");
        String before = "PHOTO;ENCODING=b;TYPE=JPEG:";
        var photo = properties.stream()
                .filter(line -> line.startsWith(before))
                .findFirst()
                .orElseThrow();
        var picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(photo.substring(before.length()))));
        assertThat(picture.getWidth()).isEqualTo(200);
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

    @Test
    void pagesOfOtherSitesMayAskAlsoWithAKey() {
        var answer = new Visitor().preflight("/v3/profiles/" + sha256, "authorization");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(get("/v3/profiles/" + sha256, "Origin", "https://blog.example", "Authorization", "Bearer key")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void emptyFieldsAreOmittedOrEmpty() {
        var silent = Visitor.member();
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

    /** If the site's address is not set, it comes from the request. */
    @Test
    void refusesAUrlTooLongForAQrCode() throws Exception {
        String host = "a".repeat(3000) + ".example";
        var answer = RawRequest.get("/" + sha256 + ".qr", host);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("too long for a QR code");
        assertThat(RawRequest.get("/" + sha256 + ".vcf", host).status()).isEqualTo(200);
        assertThat(RawRequest.get("/" + sha256 + ".qr", "a".repeat(1900) + ".example")
                        .status())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return new Visitor().get(path, headers);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }

    private static HttpResponse<byte[]> bytes(String path) {
        return new Visitor().bytes(path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
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
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.PURE_BARCODE, true)) // a part may be one pixel
                .getText();
    }
}
