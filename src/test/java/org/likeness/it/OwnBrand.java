package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.likeness.png.PngWriter;

/** A site with a name, a logo, an icon, a colour and a stylesheet of its own. */
final class OwnBrand {
    static final String NAME = "Photos & <b>Co</b>";
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>";
    private static final int[] BLACK_AND_TRANSPARENT = {0xff000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff000000
    };

    private OwnBrand() {}

    /** Writes the files, before the start. */
    static void write(ServerProcess server) throws IOException {
        Path branding = Files.createDirectories(server.data().resolve("branding"));
        Files.writeString(branding.resolve("logo.svg"), LOGO);
        Files.write(branding.resolve("icon.png"), PngWriter.drawing(4, BLACK_AND_TRANSPARENT));
        Files.writeString(branding.resolve("custom.css"), ".button { border-radius: 0 } /* 中文 */");
    }

    /** Adds the settings to others. */
    static String[] with(String... others) {
        return Stream.concat(
                        Stream.of(others),
                        Stream.of(
                                "-Dlikeness.site.name=Photos & <b>Co</b>",
                                "-Dlikeness.site.logo=logo.svg",
                                "-Dlikeness.site.icon=icon.png",
                                "-Dlikeness.site.accent=#FF0",
                                "-Dlikeness.site.footer=Run by <i>volunteers</i>",
                                "-Dlikeness.site.links=Imprint=https://example.org/imprint, Privacy=/privacy.html"))
                .toArray(String[]::new);
    }

    /** In titles, headers, feeds, the manifest and the list of settings. */
    static void assertNamed(ServerProcess server, Visitor admin) {
        var visitor = new Visitor(server.url());
        for (String path : List.of("/", "/login", "/nothing-here", "/people")) {
            var page = Jsoup.parse(visitor.get(path).body());
            assertThat(page.title()).as(path).endsWith(" · " + NAME);
            assertThat(page.select(".site-name-text").text()).isEqualTo(NAME);
            assertThat(page.select(".site-name").attr("aria-label")).isEqualTo(NAME);
            assertThat(page.select(".site-footer p").text()).startsWith("Run by <i>volunteers</i>");
            assertThat(page.select(".site-legal").eachAttr("href"))
                    .containsExactly("https://example.org/imprint", "/privacy.html");
            assertThat(page.text()).as(path).doesNotContain("Likeness");
        }
        assertThat(visitor.page("/").select("meta[property=og:site_name]").attr("content"))
                .isEqualTo(NAME);
        assertThat(Jsoup.parse(visitor.get("/feed").body(), "", Parser.xmlParser())
                        .select("feed > title")
                        .text())
                .endsWith(" · " + NAME);
        assertThat(Visitor.json(visitor.get("/manifest.webmanifest")).getString("name"))
                .isEqualTo(NAME);
        var settings = admin.page("/admin/settings").text();
        assertThat(settings)
                .contains("likeness.site.name " + NAME, "likeness.site.logo logo.svg", "likeness.site.accent #FF0");
    }

    /** The logo and the stylesheets. */
    static void assertShown(ServerProcess server) {
        var visitor = new Visitor(server.url());
        var page = visitor.page("/");
        String logo = page.select(".site-logo").attr("src");
        assertThat(page.select("link[rel=icon]").eachAttr("href")).contains(logo);
        var shown = visitor.get(logo);
        assertThat(shown.body()).isEqualTo(LOGO);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script");

        var styles = page.select("link[rel=stylesheet]:not([href*=faces])").eachAttr("href");
        assertThat(styles).hasSize(3);
        assertThat(styles.get(0)).endsWith("site.css");
        assertThat(styles.get(1)).startsWith("/site-colours.css?v=");
        assertThat(visitor.get(styles.get(1)).body()).contains("--accent: #ff0;", "--link: light-dark(");
        assertThat(styles.get(2)).startsWith("/custom.css?v=");
        var custom = visitor.get(styles.get(2));
        assertThat(custom.body()).isEqualTo(".button { border-radius: 0 } /* 中文 */");
        assertThat(custom.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    /** The icons are made from the picture for them. */
    static void assertIcons(ServerProcess server) throws IOException {
        var visitor = new Visitor(server.url());
        var icon = ImageIO.read(
                new ByteArrayInputStream(visitor.bytes("/site-icon-192.png").body()));
        assertThat(icon.getWidth()).isEqualTo(192);
        assertThat(icon.getRGB(2, 2)).isEqualTo(0xff000000);
        assertThat(icon.getRGB(150, 40) >>> 24).isZero();
        var touch = ImageIO.read(
                new ByteArrayInputStream(visitor.bytes("/apple-touch-icon.png").body()));
        assertThat(touch.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(touch.getRGB(130, 60)).isEqualTo(0xffffffff);
        assertThat(touch.getRGB(30, 30)).isEqualTo(0xff000000);
    }
}
