package org.likeness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void haveADefaultForEverything() {
        var settings = Settings.read(name -> null);
        assertThat(settings.maxBytes()).isEqualTo(10_485_760);
        assertThat(settings.maxPixels()).isEqualTo(50_000_000);
        assertThat(settings.maxSide()).isEqualTo(10_000);
        assertThat(settings.pictureEngine()).isEqualTo("auto");
        assertThat(settings.picturesAtOnce()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.importHosts()).isEmpty();
        assertThat(settings.rememberMe()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.data()).isAbsolute();
    }

    @Test
    void haveADefaultForEverySourceOfAvatars() {
        var avatars = Settings.read(name -> null).avatars();
        assertThat(avatars.sources()).containsExactly("portrait", "gravatar");
        assertThat(avatars.defaultImage()).isEqualTo("identicon");
        assertThat(avatars.rating()).isEqualTo("g");
        assertThat(avatars.remote()).isEqualTo(AvatarSettings.Remote.DIRECT);
        assertThat(avatars.gravatar())
                .isEqualTo(new AvatarServer(URI.create("https://www.gravatar.com/avatar/"), "sha256"));
        assertThat(avatars.libravatar())
                .isEqualTo(new AvatarServer(URI.create("https://seccdn.libravatar.org/avatar/"), "sha256"));
        assertThat(avatars.federation()).isTrue();
        assertThat(avatars.dns()).isNull();
        assertThat(avatars.qqBase()).isEqualTo(URI.create("https://q1.qlogo.cn/g"));
    }

    @Test
    void limitHowOftenSomethingMayBeDone() {
        assertThat(Settings.read(name -> null).limits()).isEqualTo(new LimitSettings(10, 60, 30, 5, 60));
        var set = Map.of(
                "likeness.limits.sign-ins", "1",
                "likeness.limits.registrations", "2",
                "likeness.limits.uploads", "3",
                "likeness.limits.guest-comments", "1000000",
                "likeness.limits.profiles", "4");
        assertThat(Settings.read(set::get).limits()).isEqualTo(new LimitSettings(1, 2, 3, 1_000_000, 4));
    }

    @Test
    void letTheAvatarServerAnswerAsTheProtocolsExpect() {
        assertThat(Settings.read(name -> null).server())
                .isEqualTo(new ServerSettings(
                        Duration.ofMinutes(5),
                        Duration.ofDays(1),
                        Set.of(),
                        Duration.ofMillis(300),
                        32 << 20,
                        1 << 30));
        var set = Map.of(
                "likeness.server.max-age", "60",
                "likeness.server.stale-while-revalidate", "0",
                "likeness.server.default-hosts", "example.com, example.org:8443",
                "likeness.server.patience", "1000",
                "likeness.server.memory", "0",
                "likeness.server.disk", "1048576");
        assertThat(Settings.read(set::get).server())
                .isEqualTo(new ServerSettings(
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        Set.of("example.com", "example.org:8443"),
                        Duration.ofSeconds(1),
                        0,
                        1 << 20));
    }

    @Test
    void takeListsInTheOrderThatIsGiven() {
        var settings = Settings.read(Map.of(
                "likeness.avatar.sources", "Gravatar , portrait",
                "likeness.import.trusted-hosts", "id.example.org,localhost:8443")::get);
        assertThat(settings.avatars().sources()).containsExactly("gravatar", "portrait");
        assertThat(settings.importHosts()).containsExactlyInAnyOrder("id.example.org", "localhost:8443");
    }

    @Test
    void letGuestsCommentAndNameNoModerators() {
        var byDefault = Settings.read(name -> null).discussion();
        assertThat(byDefault.guestComments()).isEqualTo(DiscussionSettings.GuestComments.OPEN);
        assertThat(byDefault.moderators()).isEmpty();

        var moderated = Settings.read(Map.of(
                        "likeness.guest-comments", "Moderated",
                        "likeness.moderators", "Ada, bob-2")::get)
                .discussion();
        assertThat(moderated.guestComments()).isEqualTo(DiscussionSettings.GuestComments.MODERATED);
        assertThat(moderated.moderators()).containsExactlyInAnyOrder("ada", "bob-2");
    }

    @ParameterizedTest
    @CsvSource({
        "weavatar, https://weavatar.com/avatar/, sha256",
        "Cravatar, https://cravatar.cn/avatar/, md5",
        "https://cravatar.cn/avatar, https://cravatar.cn/avatar/, md5",
        "loli, https://gravatar.loli.net/avatar/, sha256",
        "http://faces.example.org, http://faces.example.org/, sha256"
    })
    void knowMirrorsByNameAndTheHashThatTheyKnow(String value, URI base, String hash) {
        assertThat(Settings.read(Map.of("likeness.gravatar.base-url", value)::get)
                        .avatars()
                        .gravatar())
                .isEqualTo(new AvatarServer(base, hash));
    }

    @Test
    void takeTheAddressOfAPictureForADefault() {
        String picture = "https://example.com/images/nobody.png";
        assertThat(Settings.read(Map.of("likeness.avatar.default", picture)::get)
                        .avatars()
                        .defaultImage())
                .isEqualTo(picture);
    }

    @Test
    void putPicturesIntoTheServersOwnFolderByDefault() {
        assertThat(Settings.read(Map.of("jboss.server.data.dir", "/srv/wildfly/data")::get)
                        .data())
                .isEqualTo(Path.of("/srv/wildfly/data/likeness"));
        assertThat(Settings.read(Map.of("com.sun.aas.instanceRoot", "/srv/payara")::get)
                        .data())
                .isEqualTo(Path.of("/srv/payara/likeness"));
    }

    @Test
    void giveABaseUrlItsFinalSlash() {
        assertThat(Settings.read(Map.of("likeness.gravatar.base-url", "https://weavatar.com/avatar")::get)
                        .avatars()
                        .gravatar()
                        .base())
                .isEqualTo(URI.create("https://weavatar.com/avatar/"));
    }

    @Test
    void takeWordsInAnyCaseAndBlanksForUnset() {
        var settings = Settings.read(Map.of("likeness.gravatar.hash", "MD5", "likeness.avatar.rating", "  ")::get);
        assertThat(settings.avatars().gravatar().hash()).isEqualTo("md5");
        assertThat(settings.avatars().rating()).isEqualTo("g");
    }

    @Test
    void tellAllMistakesAtOnce() {
        var wrong = Map.of(
                "likeness.upload.max-bytes", "10 MB",
                "likeness.upload.max-side", "0",
                "likeness.gravatar.hash", "sha1");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(wrong::get))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(
                                "likeness.upload.max-bytes must be a whole number from 1024 to 67108864, was 10 MB",
                                "likeness.upload.max-side must be a whole number from 1 to 65535, was 0",
                                "likeness.gravatar.hash must be one of sha256, md5, was sha1"));
    }

    @Test
    void refuseAHashThatTheMirrorDoesNotKnow() {
        var wrong = Map.of("likeness.gravatar.base-url", "cravatar", "likeness.gravatar.hash", "sha256");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(wrong::get))
                .withMessageContaining("likeness.gravatar.hash must be one of md5, was sha256");
    }

    @ParameterizedTest
    @CsvSource({
        "data, pictures",
        "upload.max-bytes, 1023",
        "upload.max-bytes, 67108865",
        "upload.max-pixels, -1",
        "upload.max-side, 65536",
        "gravatar.base-url, gravatar.com",
        "gravatar.base-url, ftp://gravatar.com/",
        "gravatar.base-url, https://a/?b",
        "gravatar.base-url, not a url",
        "avatar.default, nonsense",
        "avatar.default, https://example.com/nobody.svg",
        "avatar.sources, 'portrait, facebook'",
        "avatar.sources, 'gravatar, gravatar'",
        "avatar.sources, 'gravatar,'",
        "remote, mirror",
        "libravatar.base-url, libravatar",
        "libravatar.dns, 127.0.0.1",
        "libravatar.federation, maybe",
        "qq.base-url, https://q1.qlogo.cn/g?b=qq",
        "import.trusted-hosts, https://localhost",
        "import.trusted-hosts, localhost:99999",
        "import.trusted-hosts, a..b",
        "avatar.default, http://a..b/x.png",
        "avatar.default, http://1.2.3/x.png",
        "avatar.rating, xx",
        "guest-comments, maybe",
        "moderators, 'ada, Bob Smith'",
        "remember-me.days, 366",
        "limits.sign-ins, 0",
        "limits.registrations, 1000001",
        "limits.uploads, -1",
        "limits.guest-comments, many",
        "limits.profiles, 0",
        "server.max-age, 31536001",
        "server.stale-while-revalidate, -1",
        "server.default-hosts, https://example.com",
        "server.patience, 10001",
        "server.memory, 1073741825",
        "server.disk, 1048575"
    })
    void refuseWhatIsOutOfItsLimits(String name, String value) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(Map.of("likeness." + name, value)::get))
                .withMessageContaining("likeness." + name)
                .withMessageContaining(value);
    }
}
