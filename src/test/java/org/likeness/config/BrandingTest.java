package org.likeness.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.png.PngWriter;

/** The settings of the site's own name and look. */
class BrandingTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    @TempDir
    private Path data;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("branding"));
    }

    @Test
    void hasDefaults() {
        var branding = branding(Map.of());
        assertThat(branding.name()).isEqualTo("Likeness");
        assertThat(branding.links()).isEmpty();
        assertThat(branding.logo()).isNull();
        assertThat(branding.icon()).isNull();
        assertThat(branding.accent()).isNull();
        assertThat(branding.footer()).isNull();
        assertThat(branding.style()).isNull();
    }

    @Test
    void isReadFromSettingsAndFiles() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), SVG);
        Files.write(folder.resolve("icon.png"), PngWriter.drawing(2, new int[4]));
        Files.writeString(folder.resolve("custom.css"), ".button { border-radius: 0; }");
        var branding = branding(Map.of(
                "site.name", " 图书馆 & more ",
                "site.logo", "logo.svg",
                "site.icon", "icon.png",
                "site.accent", "#FA0",
                "site.footer", "Run by volunteers",
                "site.links", "Imprint=https://example.org/imprint?a=b , 隐私=/privacy.html"));
        assertThat(branding.name()).isEqualTo("图书馆 & more");
        assertThat(some(branding.logo()).type()).isEqualTo("image/svg+xml");
        assertThat(some(branding.logo()).bytes()).isEqualTo(SVG.getBytes(UTF_8));
        assertThat(some(branding.icon()).type()).isEqualTo("image/png");
        assertThat(branding.accent()).isEqualTo("#ffaa00");
        assertThat(branding.footer()).isEqualTo("Run by volunteers");
        assertThat(branding.links())
                .containsExactly(
                        new SiteLink("Imprint", "https://example.org/imprint?a=b"),
                        new SiteLink("隐私", "/privacy.html"));
        assertThat(some(branding.style()).bytes()).asString().contains("border-radius");
    }

    @Test
    void isShownToTheOperatorAsWritten() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), SVG);
        var values = Settings.values(source(Map.of("site.logo", "logo.svg", "site.links", "A=/a, B=/b"))::get);
        assertThat(values)
                .containsEntry("likeness.site.name", "Likeness")
                .containsEntry("likeness.site.logo", "logo.svg")
                .containsEntry("likeness.site.links", "A=/a, B=/b")
                .containsEntry("likeness.site.accent", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SVG,
                "\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<!-- A > B -->\n" + SVG,
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
                        + SVG
            })
    void takesSvgFilesOfAllPrograms(String content) throws IOException {
        Files.writeString(folder.resolve("logo"), content);
        assertThat(some(branding(Map.of("site.logo", "logo")).logo()).type()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><svg/></html>",
                "GIF89a",
                "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
                "<?xml version='1.0'?><script/>",
                "RIFF1234WAVE"
            })
    void refusesFilesThatAreNoPictures(String content) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), content);
        assertRefused(
                Map.of("site.logo", "logo.svg"), "likeness.site.logo must be the name of an SVG, PNG or WebP file");
    }

    @Test
    void refusesLargeFilesAndThoseElsewhere() throws IOException {
        Files.writeString(folder.resolve("large.svg"), SVG + " ".repeat((256 << 10) + 1 - SVG.length()));
        assertRefused(Map.of("site.logo", "large.svg"), "at most 256 KiB");
        Files.writeString(folder.resolve("largest.svg"), SVG + " ".repeat((256 << 10) - SVG.length()));
        assertThat(branding(Map.of("site.logo", "largest.svg")).logo()).isNotNull();
        Files.writeString(data.resolve("outside.svg"), SVG);
        assertRefused(Map.of("site.logo", "../outside.svg"), "likeness.site.logo");
        assertRefused(Map.of("site.logo", data.resolve("outside.svg").toString()), "likeness.site.logo");
        assertRefused(Map.of("site.icon", "largest.svg"), "likeness.site.icon must be the name of a PNG or WebP file");
    }

    @Test
    void refusesAStylesheetThatIsTooLongOrNoText() throws IOException {
        Path file = folder.resolve("custom.css");
        Files.writeString(file, " ".repeat(64 << 10));
        assertThat(branding(Map.of()).style()).isNotNull();
        Files.writeString(file, " ".repeat((64 << 10) + 1));
        assertRefused(Map.of(), "likeness.data/branding/custom.css must be");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(Map.of(), "likeness.data/branding/custom.css must be");
    }

    @ParameterizedTest
    @CsvSource({"site.name, 60", "site.footer, 200"})
    void countsCharacters(String setting, int most) {
        branding(Map.of(setting, "𠮷".repeat(most)));
        assertRefused(Map.of(setting, "𠮷".repeat(most + 1)), "likeness." + setting);
        for (String wrong : new String[] {"a\nb", "a\u2028b", "a\u202eb", "a\u0000b"}) {
            assertRefused(Map.of(setting, wrong), "likeness." + setting);
        }
    }

    private void assertRefused(Map<String, String> settings, String message) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> branding(settings))
                .withMessageContaining(message);
    }

    private static SiteFile some(@Nullable SiteFile file) {
        return Objects.requireNonNull(file);
    }

    private Branding branding(Map<String, String> settings) {
        return Settings.read(source(settings)::get).branding();
    }

    private Map<String, String> source(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("likeness.data", data.toString()));
        settings.forEach((name, value) -> all.put("likeness." + name, value));
        return all;
    }
}
