package org.likeness.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.avatar.ConfiguredAvatars.avatars;
import static org.likeness.avatar.ConfiguredAvatars.proxying;
import static org.likeness.avatar.ConfiguredAvatars.remote;
import static org.likeness.avatar.ConfiguredAvatars.settings;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.ProfileUrl;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/** Avatars on other servers: their addresses, directly and through the proxy. */
class RemoteAvatarsTest {
    private static final AvatarSize FORTY = new AvatarSize(40);
    private static final Person ADA = Person.named("Ada").withEmail("ada@example.com");
    private static final Person WEI = Person.named("Wei").withEmail("12345678@QQ.com");

    @ParameterizedTest
    @CsvSource({
        "weavatar, https://weavatar.com/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon",
        "cravatar, https://cravatar.cn/avatar/c160f8cc69a4f0bf2b0362752353d060?d=identicon",
        "https://cravatar.cn/avatar, https://cravatar.cn/avatar/c160f8cc69a4f0bf2b0362752353d060?d=identicon",
        "loli, https://gravatar.loli.net/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon",
        "https://faces.example.org/avatar, "
                + "https://faces.example.org/avatar/ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976?d=identicon"
    })
    void usesTheMirrorOfTheSettingsWithTheHashThatItSupports(String base, String address) {
        assertThat(avatars("gravatar.base-url", base)
                        .of(Person.ofEmail("alice@example.com"), AvatarSize.STANDARD)
                        .src())
                .isEqualTo(address);
    }

    @Test
    void usesLibravatarUpToItsLargestSizeWithoutARating() {
        var avatars = avatars("avatar.sources", "libravatar", "avatar.rating", "pg", "libravatar.hash", "md5");
        String base = "https://seccdn.libravatar.org/avatar/"
                + EmailHash.of("ada@example.com", EmailHash.Algorithm.MD5).hex();
        assertThat(avatars.of(ADA, new AvatarSize(400)).srcset())
                .isEqualTo(base + "?s=400&d=identicon 1x, " + base + "?s=512&d=identicon 2x");
    }

    @Test
    void usesQqOnlyForQqAddresses() {
        var avatars = avatars("avatar.sources", "qq,gravatar");
        assertThat(avatars.of(ADA, FORTY).source()).isEqualTo(Source.GRAVATAR);
        assertThat(avatars.of(WEI, FORTY).srcset())
                .isEqualTo(
                        "https://q1.qlogo.cn/g?b=qq&nk=12345678&s=40 1x, https://q1.qlogo.cn/g?b=qq&nk=12345678&s=100 2x");
        assertThat(avatars.of(WEI, new AvatarSize(400)).src()).endsWith("&s=100");
    }

    @Test
    void namesNoOtherServerIfRemoteIsOff() {
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
    void usesOpaqueNamesIfRemoteIsProxy() {
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
    void passesTheNameForInitialsIfRemoteIsProxy() {
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
    void passesRatingAndDefaultImageIfRemoteIsProxy(String rating, String instead, String query) {
        assertThat(proxying("remote", "proxy")
                        .gravatar("ada@example.com", FORTY, Rating.of(rating), Optional.of(DefaultImage.of(instead))))
                .startsWith("/avatar/gravatar-of-ada-at-example.com-")
                .endsWith(query);
    }

    @Test
    void namesNoOtherServerIfRemoteIsProxy() {
        var proxying = proxying("remote", "proxy");
        assertThat(proxying.gravatar("ada@example.com", FORTY))
                .startsWith("/avatar/gravatar-of-ada-at-example.com-")
                .endsWith("?s=40");
        assertThat(proxying.qq(new QqNumber("10001"), FORTY))
                .startsWith("/avatar/qq-of-10001-at-qq.com-")
                .endsWith("?s=40");
        assertThat(proxying.profile("ada@example.com", Optional.empty())).isEmpty();
    }

    /** As in another application that uses the classes jar. */
    @Test
    void isDrawnIfRemoteIsProxyWithoutAProxy() {
        String[] proxy = {"remote", "proxy", "avatar.sources", "qq,libravatar,gravatar"};
        assertThat(avatars(proxy).of(WEI, FORTY).source()).isEqualTo(Source.DRAWN);
        assertThat(avatars(proxy).order()).isEmpty();
        assertThat(remote(proxy).gravatar("ada@example.com", FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(proxy).qq(new QqNumber("10001"), FORTY)).startsWith("/likeness/drawn/identicon/");
        assertThat(remote(proxy).profile("ada@example.com", Optional.empty())).isEmpty();
    }
}
