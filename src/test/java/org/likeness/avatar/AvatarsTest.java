package org.likeness.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.ProfileUrl;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

class AvatarsTest {
    private static final AvatarSize FORTY = new AvatarSize(40);
    private static final Picture PICTURE =
            new Picture("/portraits/1/", List.of(40, 80, 160, 200), "png", "A cat", Rating.G);
    private static final Person ADA = Person.named("Ada").withEmail("ada@example.com");
    private static final Person WEI = Person.named("Wei").withEmail("12345678@QQ.com");
    private static final String ADAS_HASH =
            EmailHash.of("ada@example.com", EmailHash.Algorithm.SHA256).hex();

    private static Avatars avatars(String... settings) {
        return new Avatars(settings(settings), remote(settings), List.of());
    }

    /** As an application that can fetch pictures: names are made of all that they are asked for. */
    private static RemoteAvatars proxying(String... settings) {
        AvatarSettings avatars = settings(settings);
        ProxiedPictures pictures = (source, email, drawing) ->
                source == Source.QQ && QqNumber.ofEmail(email).isEmpty()
                        ? Optional.empty()
                        : Optional.of(source.word() + "-of-" + email.replace("@", "-at-") + "-" + drawing);
        return new RemoteAvatars(
                avatars, new FederatedHosts(avatars, System::nanoTime, Runnable::run), Optional.of(pictures));
    }

    private static RemoteAvatars remote(String... settings) {
        AvatarSettings avatars = settings(settings);
        return new RemoteAvatars(
                avatars, new FederatedHosts(avatars, System::nanoTime, Runnable::run), Optional.empty());
    }

    private static AvatarSettings settings(String... namesAndValues) {
        Map<String, String> values = new HashMap<>(Map.of("likeness.libravatar.federation", "off"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("likeness." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.read(values::get).avatars();
    }

    @Test
    void isThePortraitWhereThereIsOne() {
        Avatar avatar = avatars().of(ADA.withPicture(PICTURE), FORTY);
        assertThat(avatar.source()).isEqualTo(Source.PORTRAIT);
        assertThat(avatar.src()).isEqualTo("/portraits/1/40.png");
        assertThat(avatar.srcset()).isEqualTo("/portraits/1/40.png 1x, /portraits/1/80.png 2x");
        assertThat(avatar.width()).isEqualTo(40);
        assertThat(avatar.height()).isEqualTo(40);
        assertThat(avatar.alt()).isEqualTo("A cat");
    }

    @Test
    void isOtherwiseTheGravatarWithTheNameForWords() {
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
    void isTheFirstInTheOrderOfTheOperator(String order, Source source) {
        assertThat(avatars("avatar.sources", order)
                        .of(WEI.withPicture(PICTURE), FORTY)
                        .source())
                .isEqualTo(source);
    }

    @Test
    void isOfQqForWhomTheAddressNamesOnly() {
        var avatars = avatars("avatar.sources", "qq,gravatar");
        assertThat(avatars.of(ADA, FORTY).source()).isEqualTo(Source.GRAVATAR);
        assertThat(avatars.of(WEI, FORTY).srcset())
                .isEqualTo(
                        "https://q1.qlogo.cn/g?b=qq&nk=12345678&s=40 1x, https://q1.qlogo.cn/g?b=qq&nk=12345678&s=100 2x");
        assertThat(avatars.of(WEI, new AvatarSize(400)).src()).endsWith("&s=100");
    }

    @Test
    void isOfLibravatarInSizesThatItHasWithoutARating() {
        var avatars = avatars("avatar.sources", "libravatar", "avatar.rating", "pg", "libravatar.hash", "md5");
        String base = "https://seccdn.libravatar.org/avatar/"
                + EmailHash.of("ada@example.com", EmailHash.Algorithm.MD5).hex();
        assertThat(avatars.of(ADA, new AvatarSize(400)).srcset())
                .isEqualTo(base + "?s=400&d=identicon 1x, " + base + "?s=512&d=identicon 2x");
    }

    @ParameterizedTest
    @CsvSource({
        "weavatar, https://weavatar.com/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon",
        "cravatar, https://cravatar.cn/avatar/c160f8cc69a4f0bf2b0362752353d060?d=identicon",
        "https://cravatar.cn/avatar, https://cravatar.cn/avatar/c160f8cc69a4f0bf2b0362752353d060?d=identicon",
        "loli, https://gravatar.loli.net/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon",
        "https://faces.example.org/avatar, https://faces.example.org/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon"
    })
    void comesFromTheMirrorOfTheOperatorByTheHashThatItKnows(String base, String address) {
        assertThat(avatars("gravatar.base-url", base)
                        .of(Person.ofEmail("alice@example.com"), AvatarSize.STANDARD)
                        .src())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"g, G, PORTRAIT", "g, PG, GRAVATAR", "pg, PG, PORTRAIT", "r, X, GRAVATAR", "x, X, PORTRAIT"})
    void isThePortraitUpToTheRatingOfTheSite(String highest, Rating rating, Source source) {
        var picture = new Picture("/portraits/1/", List.of(40), "png", "", rating);
        var avatar = avatars("avatar.rating", highest).of(ADA.withPicture(picture), FORTY);
        assertThat(avatar.source()).isEqualTo(source);
    }

    @Test
    void areAllThatCouldStandForThePersonInTheirOrder() {
        var avatars = avatars("avatar.sources", "qq,portrait,libravatar,gravatar");
        assertThat(avatars.all(ADA.withPicture(PICTURE), FORTY))
                .extracting(Avatar::source)
                .containsExactly(Source.PORTRAIT, Source.LIBRAVATAR, Source.GRAVATAR, Source.DRAWN);
        assertThat(avatars.all(ADA, FORTY).get(0)).isEqualTo(avatars.of(ADA, FORTY));
        assertThat(avatars.all(Person.NOBODY, FORTY)).hasSize(1);
    }

    @Test
    void isDrawnWhereThePersonAllowsNoSource() {
        Avatar avatar = avatars().of(ADA.withPicture(PICTURE).withAllowed(Set.of()), FORTY);
        assertThat(avatar.source()).isEqualTo(Source.DRAWN);
        assertThat(avatar.src()).matches("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg");
        assertThat(avatar.toString())
                .as("what Gravatar knows the e-mail by")
                .doesNotContain(ADAS_HASH.substring(0, 16));
        assertThat(avatar.src2x()).isEqualTo(avatar.src());
        assertThat(avatar.alt()).isEqualTo("Ada");
    }

    @Test
    void isDrawnForAGuestWithoutConsentAndSaysNothingOfTheEmail() {
        var avatars = avatars("avatar.sources", "qq,libravatar,gravatar");
        Avatar refused = avatars.of(Person.guest("Ada", "ada@example.com", false), FORTY);
        assertThat(refused.source()).isEqualTo(Source.DRAWN);
        assertThat(refused.toString()).doesNotContain(ADAS_HASH.substring(0, 32), "ada@example.com");
        assertThat(avatars.of(Person.guest("Ada", "ada@example.com", true), FORTY)
                        .source())
                .isEqualTo(Source.LIBRAVATAR);
    }

    @Test
    void drawsTheSamePersonTheSameWayAndOthersInOtherWays() {
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
    void drawsASilhouetteForADefaultThatCannotBeDrawn(String defaultImage, String style) {
        assertThat(avatars("remote", "off", "avatar.default", defaultImage)
                        .of(ADA, FORTY)
                        .src())
                .isEqualTo("/likeness/drawn/" + style + ".svg");
    }

    @Test
    void namesNoOtherServerWhereRemoteIsOff() {
        String[] off = {"remote", "off", "avatar.sources", "qq,libravatar,gravatar"};
        assertThat(avatars(off).of(WEI, FORTY).source()).isEqualTo(Source.DRAWN);
        assertThat(avatars(off).order()).isEmpty();
        assertThat(remote(off).gravatar("ada@example.com", FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(off).gravatar("ada@example.com", FORTY, Rating.G, Optional.of(DefaultImage.of("retro"))))
                .startsWith("/likeness/drawn/retro/");
        assertThat(remote(off).qq(new QqNumber("10001"), FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(off).profile("ada@example.com", Optional.of(ProfileUrl.Format.VCF)))
                .isEmpty();
    }

    @Test
    void isOfThisSiteUnderItsOwnNameWhereRemoteIsProxy() {
        String[] proxy = {"remote", "proxy", "avatar.sources", "qq,gravatar", "avatar.rating", "pg"};
        var avatars = new Avatars(settings(proxy), proxying(proxy), List.of());
        Avatar avatar = avatars.of(ADA.withKey("member 1"), FORTY);
        String digits = ADA.withKey("member 1").drawnFrom().orElseThrow();
        String name = "/avatar/gravatar-of-ada-at-example.com-" + digits;
        assertThat(avatar.source()).isEqualTo(Source.GRAVATAR);
        assertThat(avatar.srcset()).isEqualTo(name + "?s=40&r=pg 1x, " + name + "?s=80&r=pg 2x");
        assertThat(avatar.drawn()).isEqualTo("/likeness/drawn/identicon/" + digits + ".svg");
        assertThat(avatar.within("/shop").srcset())
                .isEqualTo("/shop" + name + "?s=40&r=pg 1x, /shop" + name + "?s=80&r=pg 2x");
        assertThat(avatars.of(WEI, FORTY).source()).isEqualTo(Source.QQ);
        assertThat(avatars.order()).containsExactly(Source.QQ, Source.GRAVATAR);
    }

    @Test
    void saysWhoseInitialsAreToBeDrawnWhereRemoteIsProxy() {
        String[] proxy = {"remote", "proxy", "avatar.default", "initials"};
        var avatars = new Avatars(settings(proxy), proxying(proxy), List.of());
        assertThat(avatars.of(Person.named("Ada & 李").withEmail("ada@example.com"), FORTY)
                        .src())
                .endsWith("?s=40&d=initials&name=Ada%20%26%20%E6%9D%8E");
        assertThat(avatars.of(Person.ofEmail("ada@example.com"), FORTY).src()).endsWith("?s=40&d=initials");
    }

    @ParameterizedTest
    @CsvSource({
        "g, identicon, ?s=40&d=identicon",
        "pg, retro, ?s=40&d=retro&r=pg",
        "x, https://example.com/a.png, ?s=40&r=x"
    })
    void saysRatingAndDefaultOfAGravatarWhereRemoteIsProxy(String rating, String instead, String query) {
        assertThat(proxying("remote", "proxy")
                        .gravatar("ada@example.com", FORTY, Rating.of(rating), Optional.of(DefaultImage.of(instead))))
                .startsWith("/avatar/gravatar-of-ada-at-example.com-")
                .endsWith(query);
    }

    @Test
    void namesNoOtherServerWhereRemoteIsProxy() {
        var proxying = proxying("remote", "proxy");
        assertThat(proxying.gravatar("ada@example.com", FORTY))
                .startsWith("/avatar/gravatar-of-ada-at-example.com-")
                .endsWith("?s=40");
        assertThat(proxying.qq(new QqNumber("10001"), FORTY))
                .startsWith("/avatar/qq-of-10001-at-qq.com-")
                .endsWith("?s=40");
        assertThat(proxying.profile("ada@example.com", Optional.empty())).isEmpty();
    }

    /** As in somebody else's WAR with the classes jar. */
    @Test
    void isDrawnWhereRemoteIsProxyAndNothingFetches() {
        String[] proxy = {"remote", "proxy", "avatar.sources", "qq,libravatar,gravatar"};
        assertThat(avatars(proxy).of(WEI, FORTY).source()).isEqualTo(Source.DRAWN);
        assertThat(avatars(proxy).order()).isEmpty();
        assertThat(remote(proxy).gravatar("ada@example.com", FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(proxy).qq(new QqNumber("10001"), FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(proxy).profile("ada@example.com", Optional.empty())).isEmpty();
    }

    @Test
    void isASilhouetteForWhomThereIsNeitherNameNorEmail() {
        for (Person nobody :
                List.of(Person.named(null), Person.ofEmail(""), Person.named("").withEmail(null), Person.NOBODY)) {
            Avatar avatar = avatars().of(nobody, FORTY);
            assertThat(avatar.source()).isEqualTo(Source.DRAWN);
            assertThat(avatar.src()).isEqualTo("/likeness/drawn/mp.svg");
            assertThat(avatar.alt()).isEmpty();
        }
    }

    @Test
    void drawsInitialsOfTheBeginningOfAVeryLongName() {
        var longName = Person.named("Ada " + "x".repeat(10_000) + "\u0000\ud800");
        assertThat(avatars("avatar.default", "initials").of(longName, FORTY).src())
                .hasSizeLessThan(200);
        assertThat(avatars("avatar.default", "initials")
                        .of(longName.withEmail("a@example.com"), FORTY)
                        .src())
                .hasSizeLessThan(300);
    }

    /** The words that the settings take are those that the protocol knows. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = "404 mp identicon monsterid wavatar retro robohash blank initials color")
    void hasEveryDefaultOfTheProtocol(ArgumentsAccessor words) {
        for (Object word : words.toList()) {
            assertThat(avatars("avatar.default", (String) word).of(ADA, FORTY).src())
                    .contains("d=" + word);
        }
    }

    @Test
    void standsBelowThePathOfTheApplication() {
        Avatar own = avatars().of(ADA.withPicture(PICTURE), FORTY).within("/shop");
        assertThat(own.srcset()).isEqualTo("/shop/portraits/1/40.png 1x, /shop/portraits/1/80.png 2x");
        Avatar remote = avatars().of(ADA, FORTY).within("/shop");
        assertThat(remote.src()).startsWith("https://www.gravatar.com/");
        assertThat(remote.drawn()).startsWith("/shop/likeness/drawn/");
    }

    @Test
    void isThatOfWhomTheApplicationKnows() {
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
