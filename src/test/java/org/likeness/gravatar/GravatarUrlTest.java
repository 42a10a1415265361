package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GravatarUrlTest {
    private static final EmailHash HASH = EmailHash.of("someone@somewhere.com", EmailHash.Algorithm.MD5);
    private static final String PATH = "https://www.gravatar.com/avatar/923d10bc97028030e8e67e7db62658d1";
    private static final GravatarUrl PLAIN = GravatarUrl.of(HASH);

    @Test
    void leavesOutTheDefaultsOfTheService() {
        assertThat(PLAIN).hasToString(PATH);
        assertThat(PLAIN.withSize(new AvatarSize(80)).withRating(Rating.G).withForcedDefault(false))
                .hasToString(PATH);
    }

    @Test
    void writesWhatDiffersFromTheDefaults() {
        assertThat(everything()).hasToString(PATH + ".jpg?s=24&d=retro&r=pg&f=y");
    }

    @Test
    void writesLongParameterNames() {
        assertThat(everything().withLongNames(true))
                .hasToString(PATH + ".jpg?size=24&default=retro&rating=pg&forcedefault=y");
    }

    @Test
    void removesOptionsAgain() {
        assertThat(everything()
                        .withLongNames(true)
                        .withLongNames(false)
                        .withoutExtension()
                        .withoutDefault()
                        .withSize(AvatarSize.STANDARD)
                        .withRating(Rating.G)
                        .withForcedDefault(false))
                .isEqualTo(PLAIN)
                .hasSameHashCodeAs(PLAIN);
    }

    @Test
    void neverChangesItself() {
        everything();
        assertThat(PLAIN).hasToString(PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 99, 100, 999, 1000, 2047})
    void writesSizesOfAllLengths(int pixels) {
        assertThat(PLAIN.withSize(new AvatarSize(pixels))).hasToString(PATH + "?s=" + pixels);
    }

    @Test
    void takesTheLargestSize() {
        assertThat(PLAIN.withSize(new AvatarSize(2048))).hasToString(PATH + "?s=2048");
    }

    @Test
    void asksForTheDefaultByYAndByNoOtherWord() {
        assertThat(PLAIN.withForcedDefault(true)).hasToString(PATH + "?f=y");
    }

    @Test
    void encodesTheAddressOfADefault() {
        assertThat(PLAIN.withDefault(DefaultImage.of("http://example.com/images/avatar.jpg")))
                .hasToString(PATH + "?d=http%3A%2F%2Fexample.com%2Fimages%2Favatar.jpg");
    }

    @Test
    void keepsItsAmpersandsAsTheyAre() {
        assertThat(everything().toString()).contains("&").doesNotContain("&amp;");
    }

    @Test
    void writesInitialsAndNames() {
        assertThat(PLAIN.withDefault(DefaultImage.initials("JD"))).hasToString(PATH + "?d=initials&initials=JD");
        assertThat(PLAIN.withDefault(DefaultImage.initialsOf("John Doe")))
                .hasToString(PATH + "?d=initials&name=John%20Doe");
        assertThat(PLAIN.withDefault(DefaultImage.initialsOf("王小明 & Co+")))
                .hasToString(PATH + "?d=initials&name=%E7%8E%8B%E5%B0%8F%E6%98%8E%20%26%20Co%2B");
    }

    @ParameterizedTest
    @EnumSource(FileExtension.class)
    void hasAFileExtension(FileExtension extension) {
        assertThat(PLAIN.withExtension(extension)).hasToString(PATH + "." + extension.word());
    }

    @ParameterizedTest
    @CsvSource({
        "https://weavatar.com/avatar/, https://weavatar.com/avatar/",
        "https://weavatar.com/avatar, https://weavatar.com/avatar/",
        "http://localhost:8080, http://localhost:8080/",
        "https://a.example/头像/, https://a.example/%E5%A4%B4%E5%83%8F/",
        "HTTPS://[::1]:8443/a%20b/, HTTPS://[::1]:8443/a%20b/"
    })
    void acceptsABaseWithOrWithoutAFinalSlash(URI base, String folder) {
        assertThat(PLAIN.withBase(base)).hasToString(folder + HASH.hex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/",
                "a.example/avatar/",
                "https:///avatar/",
                "https://a.example/?x",
                "https://a.example/#x",
                "mailto:a@a.example",
                "https://a.example/\ud800/"
            })
    void refusesABaseThatIsNoHttpUrl(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withBase(URI.create(base)))
                .withMessageContaining("http or https")
                .withMessageContaining(base);
    }

    @Test
    void goesWithoutTlsAndBack() {
        GravatarUrl http = PLAIN.withTls(false);
        assertThat(http).hasToString(PATH.replace("https:", "http:"));
        assertThat(http.withTls(true)).isEqualTo(PLAIN);
    }

    @Test
    void canBeLongerThanAnyBuffer() {
        String picture = "https://a.example/" + "x".repeat(1000) + ".png";
        assertThat(PLAIN.withDefault(DefaultImage.of(picture)).toString())
                .hasSizeGreaterThan(1000)
                .endsWith("x.png");
        assertThat(PLAIN).hasToString(PATH);
    }

    @Test
    void isTheSameAsAnAddressWithTheSameLetters() {
        assertThat(PLAIN).isEqualTo(GravatarUrl.of(HASH)).isNotEqualTo(everything());
        assertThat(everything().toUri()).isEqualTo(URI.create(everything().toString()));
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPG", "PNG, PNG", "jpeg, JPEG", "Gif, GIF", "webp, WEBP"})
    void knowsTheExtensions(String text, FileExtension extension) {
        assertThat(FileExtension.parse(text)).contains(extension);
    }

    @Test
    void refusesAnUnknownExtension() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileExtension.of("svg"))
                .withMessage("extension must be jpg, png, jpeg, gif or webp, was svg");
    }

    private static GravatarUrl everything() {
        return PLAIN.withSize(new AvatarSize(24))
                .withDefault(DefaultImage.of("retro"))
                .withRating(Rating.PG)
                .withForcedDefault(true)
                .withExtension(FileExtension.JPG);
    }
}
