package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The icons of the site, and its description for home screens. */
class IconsIT {
    @ParameterizedTest
    @CsvSource({
        "/favicon.ico, image/x-icon",
        "/apple-touch-icon.png, image/png",
        "/site-icon-192.png, image/png",
        "/site-icon-512.png, image/png",
        "/site-icon-maskable-192.png, image/png",
        "/site-icon-maskable-512.png, image/png",
        "/manifest.webmanifest, application/manifest+json"
    })
    void areAtWellKnownAddresses(String path, String type) {
        var answer = new Visitor().bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(new Visitor().bytes(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(new Visitor().head(path).statusCode()).isEqualTo(200);
        assertThat(new Visitor().post(path, Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void areLinkedFromEveryPage() {
        for (String path : List.of("/", "/login", "/nothing-here")) {
            var page = path.equals("/nothing-here")
                    ? Jsoup.parse(new Visitor().get(path).body())
                    : new Visitor().page(path);
            var links = page.select("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
                    .eachAttr("href");
            assertThat(links).hasSize(4);
            for (String link : links) {
                assertThat(new Visitor().bytes(link).headers().firstValue("Cache-Control"))
                        .as(link)
                        .hasValue("public, max-age=31536000, immutable");
            }
            assertThat(page.select("meta[name=theme-color]").eachAttr("media"))
                    .containsExactly("(prefers-color-scheme: light)", "(prefers-color-scheme: dark)");
        }
    }

    @Test
    void theColourOfTheBrowserFollowsTheTheme() {
        var page = new Visitor().page("/", "Cookie", "theme=dark");
        assertThat(page.select("meta[name=theme-color]").eachAttr("content")).containsExactly("#1c1b22");
        assertThat(page.select("meta[name=theme-color]").eachAttr("media")).isEmpty();
    }

    @Test
    void haveTheSizesTheyClaim() throws IOException {
        var ico = ByteBuffer.wrap(new Visitor().bytes("/favicon.ico").body()).order(ByteOrder.LITTLE_ENDIAN);
        var sides = new ArrayList<Integer>();
        for (int entry = 0; entry < ico.getShort(4); entry++) {
            int length = ico.getInt(6 + 16 * entry + 8);
            int at = ico.getInt(6 + 16 * entry + 12);
            sides.add(image(Arrays.copyOfRange(ico.array(), at, at + length)).getWidth());
        }
        assertThat(sides).containsExactly(16, 32, 48);
        var touch = image(new Visitor().bytes("/apple-touch-icon.png").body());
        assertThat(touch.getWidth()).isEqualTo(180);
        assertThat(touch.getRGB(0, 0) >>> 24).as("opaque").isEqualTo(0xff);
    }

    @Test
    void theManifestNamesTheSiteAndItsIcons() throws IOException {
        String link = new Visitor()
                .page("/", "Accept-Language", "zh")
                .select("link[rel=manifest]")
                .attr("href");
        var manifest = Visitor.json(new Visitor().get(link));
        assertThat(manifest.getString("name")).isEqualTo("Likeness");
        assertThat(manifest.getString("short_name")).isEqualTo("Likeness");
        assertThat(manifest.getString("lang")).startsWith("zh");
        assertThat(manifest.getString("start_url")).isEqualTo("/");
        assertThat(manifest.getString("theme_color")).matches("#[0-9a-f]{6}");
        var purposes = new ArrayList<String>();
        for (JsonObject icon : manifest.getJsonArray("icons").getValuesAs(JsonObject.class)) {
            var answer = new Visitor().bytes(icon.getString("src"));
            int side = image(answer.body()).getWidth();
            assertThat(icon.getString("sizes")).isEqualTo(side + "x" + side);
            purposes.add(side + " " + icon.getString("purpose"));
        }
        assertThat(purposes).containsExactlyInAnyOrder("192 any", "512 any", "192 maskable", "512 maskable");
    }

    @Test
    void aStrangeLanguageIsIgnored() {
        var manifest = new Visitor().get("/manifest.webmanifest?lang=%3Cscript%3E");
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.body()).doesNotContain("<script>");
        assertThat(Visitor.json(manifest).getString("lang")).isEqualTo("und");
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
