package org.likeness.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.likeness.avatar.ConfiguredAvatars.avatars;
import static org.likeness.avatar.ConfiguredAvatars.remote;
import static org.likeness.avatar.ConfiguredAvatars.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.Rating;

class AvatarsTest {
    private static final AvatarSize FORTY = new AvatarSize(40);
    private static final Picture PICTURE =
            new Picture("/portraits/1/", List.of(40, 80, 160, 200), "png", "A cat", Rating.G);
    private static final Person ADA = Person.named("Ada").withEmail("ada@example.com");
    private static final Person WEI = Person.named("Wei").withEmail("12345678@QQ.com");
    private static final String ADAS_HASH =
            EmailHash.of("ada@example.com", EmailHash.Algorithm.SHA256).hex();

    @Test
    void isThePortraitIfThereIsOne() {
        Avatar avatar = avatars().of(ADA.withPicture(PICTURE), FORTY);
        assertThat(avatar.source()).isEqualTo(Source.PORTRAIT);
        assertThat(avatar.src()).isEqualTo("/portraits/1/40.png");
        assertThat(avatar.srcset()).isEqualTo("/portraits/1/40.png 1x, /portraits/1/80.png 2x");
        assertThat(avatar.width()).isEqualTo(40);
        assertThat(avatar.height()).isEqualTo(40);
        assertThat(avatar.alt()).isEqualTo("A cat");
    }

    @Test
    void isOtherwiseTheGravatarWithTheNameAsAltText() {
        Avatar avatar = avatars().of(ADA, FORTY);
        String gravatar = "https://www.gravatar.com/avatar/" + ADAS_HASH;
        assertThat(avatar.source()).isEqualTo(Source.GRAVATAR);
        assertThat(avatar.srcset()).isEqualTo(gravatar + "?s=40&d=identicon 1x, " + gravatar + "?d=identicon 2x");
        assertThat(avatar.alt()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "portrait, qq, gravatar | PORTRAIT",
                "qq, portrait, gravatar | QQ",
                "gravatar, qq | GRAVATAR",
                "libravatar, portrait | LIBRAVATAR",
                "portrait | PORTRAIT"
            })
    void isTheFirstInTheOrderOfTheSettings(String order, Source source) {
        assertThat(avatars("avatar.sources", order)
                        .of(WEI.withPicture(PICTURE), FORTY)
                        .source())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"g, G, PORTRAIT", "g, PG, GRAVATAR", "pg, PG, PORTRAIT", "r, X, GRAVATAR", "x, X, PORTRAIT"})
    void isThePortraitUpToTheRatingOfTheSite(String highest, Rating rating, Source source) {
        var picture = new Picture("/portraits/1/", List.of(40), "png", "", rating);
        var avatar = avatars("avatar.rating", highest).of(ADA.withPicture(picture), FORTY);
        assertThat(avatar.source()).isEqualTo(source);
    }

    @Test
    void listsAllAvatarsInTheirOrder() {
        var avatars = avatars("avatar.sources", "qq,portrait,libravatar,gravatar");
        assertThat(avatars.all(ADA.withPicture(PICTURE), FORTY))
                .extracting(Avatar::source)
                .containsExactly(Source.PORTRAIT, Source.LIBRAVATAR, Source.GRAVATAR, Source.DRAWN);
        assertThat(avatars.all(ADA, FORTY).get(0)).isEqualTo(avatars.of(ADA, FORTY));
        assertThat(avatars.all(Person.NOBODY, FORTY)).hasSize(1);
    }

    @Test
    void isDrawnIfThePersonAllowsNoSource() {
        Avatar avatar = avatars().of(ADA.withPicture(PICTURE).withAllowed(Set.of()), FORTY);
        assertThat(avatar.source()).isEqualTo(Source.DRAWN);
        assertThat(avatar.src()).matches("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg");
        assertThat(avatar.toString()).as("the hash of the e-mail").doesNotContain(ADAS_HASH.substring(0, 16));
        assertThat(avatar.src2x()).isEqualTo(avatar.src());
        assertThat(avatar.alt()).isEqualTo("Ada");
    }

    @Test
    void isDrawnForAGuestWithoutConsentAndDoesNotRevealTheEmail() {
        var avatars = avatars("avatar.sources", "qq,libravatar,gravatar");
        Avatar refused = avatars.of(Person.guest("Ada", "ada@example.com", false), FORTY);
        assertThat(refused.source()).isEqualTo(Source.DRAWN);
        assertThat(refused.toString()).doesNotContain(ADAS_HASH.substring(0, 32), "ada@example.com");
        assertThat(avatars.of(Person.guest("Ada", "ada@example.com", true), FORTY)
                        .source())
                .isEqualTo(Source.LIBRAVATAR);
    }

    @Test
    void drawsTheSamePersonTheSameWayAndOthersDifferently() {
        var avatars = avatars("remote", "off");
        assertThat(avatars.of(ADA, FORTY).drawn())
                .isEqualTo(avatars.of(ADA, FORTY).drawn());
        assertThat(avatars.of(ADA, FORTY).drawn())
                .isNotEqualTo(avatars.of(WEI, FORTY).drawn());
    }

    @Test
    void drawsInitialsOfTheName() {
        assertThat(avatars("remote", "off", "avatar.default", "initials")
                        .of(ADA, FORTY)
                        .src())
                .matches("/likeness/drawn/initials/[0-9a-f]{32}\\.svg\\?name=Ada");
        assertThat(avatars("avatar.default", "initials").of(ADA, FORTY).src()).contains("?s=40&d=initials&name=Ada");
    }

    @ParameterizedTest
    @CsvSource({"404, mp", "https://example.com/a.png, mp", "mp, mp", "blank, blank"})
    void drawsASilhouetteIfTheDefaultImageIsNoStyle(String defaultImage, String style) {
        assertThat(avatars("remote", "off", "avatar.default", defaultImage)
                        .of(ADA, FORTY)
                        .src())
                .isEqualTo("/likeness/drawn/" + style + ".svg");
    }

    @Test
    void isASilhouetteWithoutNameAndEmail() {
        for (Person nobody :
                List.of(Person.named(null), Person.ofEmail(""), Person.named("").withEmail(null), Person.NOBODY)) {
            Avatar avatar = avatars().of(nobody, FORTY);
            assertThat(avatar.source()).isEqualTo(Source.DRAWN);
            assertThat(avatar.src()).isEqualTo("/likeness/drawn/mp.svg");
            assertThat(avatar.alt()).isEmpty();
        }
    }

    @Test
    void shortensAVeryLongNameForInitials() {
        var longName = Person.named("Ada " + "x".repeat(10_000) + "\u0000\ud800");
        assertThat(avatars("avatar.default", "initials").of(longName, FORTY).src())
                .hasSizeLessThan(200);
        assertThat(avatars("avatar.default", "initials")
                        .of(longName.withEmail("a@example.com"), FORTY)
                        .src())
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = "404 mp identicon monsterid wavatar retro robohash blank initials color")
    void acceptsEveryDefaultImageOfTheProtocol(ArgumentsAccessor words) {
        for (Object word : words.toList()) {
            assertThat(avatars("avatar.default", (String) word).of(ADA, FORTY).src())
                    .contains("d=" + word);
        }
    }

    @Test
    void isPrefixedWithTheContextPath() {
        Avatar own = avatars().of(ADA.withPicture(PICTURE), FORTY).within("/shop");
        assertThat(own.srcset()).isEqualTo("/shop/portraits/1/40.png 1x, /shop/portraits/1/80.png 2x");
        Avatar remote = avatars().of(ADA, FORTY).within("/shop");
        assertThat(remote.src()).startsWith("https://www.gravatar.com/");
        assertThat(remote.drawn()).startsWith("/shop/likeness/drawn/");
    }

    @Test
    void asksThePeopleBeans() {
        People numbers =
                of -> of instanceof Integer number ? Optional.of(Person.named("No. " + number)) : Optional.empty();
        var avatars = new Avatars(settings(), remote(), List.of(numbers));
        assertThat(avatars.person(7).name()).isEqualTo("No. 7");
        assertThat(avatars.person(ADA)).isSameAs(ADA);
        assertThat(avatars.person("x@example.com").email()).hasValue("x@example.com");
        assertThat(avatars.person(null)).isEqualTo(Person.NOBODY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> avatars.person(7L))
                .withMessageContaining("java.lang.Long");
    }
}
