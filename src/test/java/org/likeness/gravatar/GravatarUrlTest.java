package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GravatarUrlTest {
    private static final EmailHash HASH = EmailHash.of("someone@somewhere.com", EmailHash.Algorithm.MD5);
    private static final String PATH = "https://www.gravatar.com/avatar/923d10bc97028030e8e67e7db62658d1";

    private static GravatarUrl url() {
        return new GravatarUrl(
                URI.create("https://www.gravatar.com/avatar/"),
                HASH,
                AvatarSize.STANDARD,
                Rating.G,
                DefaultImage.of("identicon"));
    }

    @Test
    void leavesOutWhatIsTheServicesDefault() {
        assertThat(url()).hasToString(PATH + "?d=identicon");
    }

    @Test
    void namesWhatDiffers() {
        assertThat(url().withSize(new AvatarSize(2048)).withRating(Rating.PG).withDefault(DefaultImage.of("retro")))
                .hasToString(PATH + "?s=2048&d=retro&r=pg");
    }

    @Test
    void encodesTheAddressOfADefault() {
        assertThat(url().withDefault(DefaultImage.of("http://example.com/images/avatar.jpg")))
                .hasToString(PATH + "?d=http%3A%2F%2Fexample.com%2Fimages%2Favatar.jpg");
    }

    @Test
    void wantsABaseWithAFinalSlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GravatarUrl(
                        URI.create("https://a.example/avatar"),
                        HASH,
                        AvatarSize.STANDARD,
                        Rating.G,
                        DefaultImage.of("mp")))
                .withMessageContaining("https://a.example/avatar");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2049, Integer.MAX_VALUE})
    void hasNoSizeOutOfRange(int pixels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AvatarSize(pixels))
                .withMessage("size must be 1 to 2048 pixels, was " + pixels);
    }

    @Test
    void doublesASizeUpToTheLargest() {
        assertThat(new AvatarSize(40).doubled().pixels()).isEqualTo(80);
        assertThat(new AvatarSize(2000).doubled().pixels()).isEqualTo(2048);
    }

    @ParameterizedTest
    @CsvSource({"mm, mp", "mystery, mp", "RETRO, retro", "404, 404", "https://a.example/x.PNG, https://a.example/x.PNG"
    })
    void knowsTheWordsForADefault(String text, String word) {
        assertThat(DefaultImage.parse(text)).map(DefaultImage::word).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "nobody", "ftp://a.example/x.png", "https://a.example/x.php", "https://a.example/x.png?key=value",
                "https://a.example/x.svg", "https://a.example:8080/x.png", "https:///x.png", "x.png", "h ttp://a/x.png"
            })
    void refusesADefaultThatTheServiceRefuses(String text) {
        assertThat(DefaultImage.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"g, G", "PG, PG", "r, R", "X, X"})
    void knowsTheRatings(String text, Rating rating) {
        assertThat(Rating.parse(text)).contains(rating);
    }

    @Test
    void refusesAnUnknownRating() {
        assertThat(Rating.parse("invalid")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.of("invalid"))
                .withMessage("rating must be g, pg, r or x, was invalid");
    }
}
