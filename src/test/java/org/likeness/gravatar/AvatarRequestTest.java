package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

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
    void asksForAPictureOf80PixelsForAnyAudienceWhereNothingIsSaid() {
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
    void takesEveryEnding(String ending) {
        var asked = AvatarRequest.parse(MD5.toUpperCase(Locale.ROOT) + ending, null);
        assertThat(asked.hash().orElseThrow().hex()).isEqualTo(MD5);
        assertThat(asked.svg()).isEqualTo(ending.equals(".svg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0abc", MD5 + "0", MD5 + ".php", "x" + MD5, MD5 + "\n", "../" + MD5})
    void takesNoHashThatIsNone(String who) {
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
    @CsvSource({
        "d=MM, mp",
        "d=mystery, mp",
        "d=404, 404",
        "d=blank, blank",
        "d=http%3A%2F%2Fexample.com%2Fa.jpg, http://example.com/a.jpg",
        "d=https://example.com/a.png, https://example.com/a.png"
    })
    void readsDefaults(String query, String word) {
        assertThat(AvatarRequest.parse(MD5, query).defaultImage().orElseThrow().word())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d=nonsense",
                "d=",
                "d",
                "d=ftp://example.com/a.jpg",
                "d=http://example.com/a.php",
                "d=http://example.com/a.svg",
                "d=http://example.com:8080/a.jpg",
                "d=http%3A%2F%2Fexample.com%2Fa.jpg%3Fkey%3Dvalue",
                "d=javascript:alert(1)//a.jpg",
                "d=//example.com/a.jpg",
                "d=http://example.com/a.jpg%0d%0aSet-Cookie:x"
            })
    void countsADefaultThatGravatarDoesNotTakeAsNone(String query) {
        assertThat(AvatarRequest.parse(MD5, query).defaultImage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"r=x, X", "r=R, R", "r=invalid, G", "r=, G"})
    void readsRatings(String query, Rating rating) {
        assertThat(AvatarRequest.parse(MD5, query).rating()).isEqualTo(rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f=true", "f=1", "q=y", "f"})
    void forcesTheDefaultByYOnly(String query) {
        assertThat(AvatarRequest.parse(MD5, query).forcedDefault()).isFalse();
    }

    @Test
    void shortensWhatIsToBeDrawnBetweenCharacters() {
        var asked = AvatarRequest.parse("", "initials=" + "%F0%9F%98%80".repeat(9) + "&name=" + "a".repeat(300));
        assertThat(asked.initials()).isEqualTo("\uD83D\uDE00".repeat(5));
        assertThat(asked.name()).hasSize(200);
    }

    @Property
    void readsWhatGravatarUrlWrites(
            @ForAll @IntRange(min = 1, max = 2048) int size,
            @ForAll Rating rating,
            @ForAll Extension extension,
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
