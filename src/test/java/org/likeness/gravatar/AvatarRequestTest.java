package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarRequestTest {
    private static final String MD5 = "00000000000000000000000000000abc";
    private static final String SHA256 = MD5 + MD5;

    @Test
    void asksFor80PixelsForAnyAudienceByDefault() {
        var asked = AvatarRequest.parse(MD5, null);
        assertThat(asked.hash().orElseThrow().hex()).isEqualTo(MD5);
        assertThat(asked.size()).isEqualTo(new AvatarSize(80));
        assertThat(asked.defaultImage()).isEmpty();
        assertThat(asked.rating()).isEqualTo(Rating.G);
        assertThat(asked.forcedDefault()).isFalse();
        assertThat(asked.svg()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s=40&d=retro&r=pg&f=y", "size=40&default=retro&rating=pg&forcedefault=y"})
    void takesShortAndLongNames(String query) {
        var asked = AvatarRequest.parse(SHA256, query);
        assertThat(asked.size().pixels()).isEqualTo(40);
        assertThat(asked.defaultImage()).contains(DefaultImage.of("retro"));
        assertThat(asked.rating()).isEqualTo(Rating.PG);
        assertThat(asked.forcedDefault()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".JPG", ".svg"})
    void acceptsEveryFileExtension(String ending) {
        var asked = AvatarRequest.parse(MD5.toUpperCase(Locale.ROOT) + ending, null);
        assertThat(asked.hash().orElseThrow().hex()).isEqualTo(MD5);
        assertThat(asked.svg()).isEqualTo(ending.equals(".svg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                " ",
                "%20",
                "&s=40",
                "&amp;s=40",
                "?s=40",
                "/?s=40",
                ".avif",
                ".heic",
                ".bmp",
                ".php",
                ".jpg.jpg",
                ".jpg&s=40",
                "/index.html",
                ";jsessionid=1",
                "\n"
            })
    void readsTheHashWhateverFollowsIt(String rest) {
        for (String hash : List.of(MD5, SHA256, MD5.toUpperCase(Locale.ROOT))) {
            var asked = AvatarRequest.parse(hash + rest, null);
            assertThat(asked.hash()).isEqualTo(EmailHash.parse(hash));
            assertThat(asked.size().pixels()).isEqualTo(rest.contains("s=40") ? 40 : 80);
            assertThat(asked.svg()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", " ", "/ "})
    void readsTheHashAfterBlanksAndSlashes(String before) {
        assertThat(AvatarRequest.parse(before + MD5, null).hash()).isEqualTo(EmailHash.parse(MD5));
    }

    @ParameterizedTest
    @ValueSource(strings = {".svg", ".SVG", ".svg/", ".svg ", ".png.svg", ".svg&s=40", ".svg?s=40"})
    void asksForAnSvgByTheFileExtension(String ending) {
        assertThat(AvatarRequest.parse(MD5 + ending, null).svg()).isTrue();
        assertThat(AvatarRequest.parse(MD5 + "&d=.svg", null).svg()).isFalse();
    }

    @Test
    void prefersTheQueryToParametersInThePath() {
        var asked = AvatarRequest.parse(MD5 + "&s=40&d=retro", "s=60");
        assertThat(asked.size().pixels()).isEqualTo(60);
        assertThat(asked.defaultImage()).contains(DefaultImage.of("retro"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gravatar_id=" + MD5 + "&size=60&default=retro",
                "gravatar_id=" + MD5 + "&s=60&d=retro",
                "s=60&amp;d=retro&amp;gravatar_id=" + MD5,
                "s=60&d=retro&gravatar_id=" + MD5 + ".jpg",
                "s=60&d=retro&gravatar_id=" + MD5 + "%20"
            })
    void takesTheHashFromTheQueryIfThePathHasNone(String query) {
        for (String path : List.of("", "/", "index.php")) {
            var asked = AvatarRequest.parse(path, query);
            assertThat(asked.hash()).isEqualTo(EmailHash.parse(MD5));
            assertThat(asked.size().pixels()).isEqualTo(60);
            assertThat(asked.defaultImage()).contains(DefaultImage.of("retro"));
        }
        assertThat(AvatarRequest.parse(SHA256, query).hash()).isEqualTo(EmailHash.parse(SHA256));
    }

    @Test
    void ignoresInvalidHashesInTheQuery() {
        assertThat(AvatarRequest.parse("name", "gravatar_id=x").who()).isEqualTo("name");
        assertThat(AvatarRequest.parse("", "gravatar_id=").who()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0abc", MD5 + "0", MD5 + "_", MD5 + "-abc", MD5 + "x.jpg", "x" + MD5, "../" + MD5})
    void ignoresInvalidHashes(String who) {
        assertThat(AvatarRequest.parse(who, null).hash()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "s=1, 1",
        "s=2048, 2048",
        "s=2049, 2048",
        "s=99999999999999999999, 2048",
        "s=0080, 80",
        "s=000, 80",
        "s=, 80",
        "s=0, 80",
        "s=-45, 80",
        "s=big, 80",
        "s=40px, 80",
        "s=40.5, 80",
        "s=٤٠, 80",
        "s=%ZZ, 80",
        "s=40&s=60, 40",
        "s=&size=60, 60",
        "S=40, 80",
        "f=y&amp;s=40, 40"
    })
    void clampsSizes(String query, int pixels) {
        assertThat(AvatarRequest.parse(MD5, query).size().pixels()).isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"r=x, X", "r=R, R", "r=invalid, G", "r=, G"})
    void readsRatings(String query, Rating rating) {
        assertThat(AvatarRequest.parse(MD5, query).rating()).isEqualTo(rating);
    }

    @Property
    void readsWhatGravatarUrlWrites(
            @ForAll @IntRange(min = 1, max = 2048) int size,
            @ForAll Rating rating,
            @ForAll FileExtension extension,
            @ForAll boolean forced,
            @ForAll boolean longNames) {
        String name = "Ada & <Lovelace> " + size;
        var url = GravatarUrl.of(EmailHash.of("m" + size + "@example.com", EmailHash.Algorithm.SHA256))
                .withSize(new AvatarSize(size))
                .withRating(rating)
                .withDefault(DefaultImage.initialsOf(name))
                .withForcedDefault(forced)
                .withLongNames(longNames)
                .withExtension(extension);
        String[] parts =
                url.toString().substring(url.base().toString().length()).split("\\?", 2);

        var asked = AvatarRequest.parse(parts[0], parts[1]);

        assertThat(asked.hash()).contains(url.hash());
        assertThat(asked.size()).isEqualTo(url.size());
        assertThat(asked.rating()).isEqualTo(url.rating());
        assertThat(asked.forcedDefault()).isEqualTo(url.forcedDefault());
        assertThat(asked.defaultImage().orElseThrow().word()).isEqualTo("initials");
        assertThat(asked.name()).isEqualTo(name);
    }

    @Property
    void readsAnything(@ForAll String path, @ForAll String query) {
        var asked = AvatarRequest.parse(path, query);
        assertThat(asked.size().pixels()).isBetween(1, 2048);
    }
}
