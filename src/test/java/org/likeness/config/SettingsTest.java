package org.likeness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;

class SettingsTest {
    @Test
    void haveDefaults() {
        var settings = Settings.read(name -> null);
        assertThat(settings.maxBytes()).isEqualTo(10_485_760);
        assertThat(settings.maxPixels()).isEqualTo(50_000_000);
        assertThat(settings.maxSide()).isEqualTo(10_000);
        assertThat(settings.pictureEngine()).isEqualTo(EngineChoice.AUTO);
        assertThat(settings.picturesAtOnce()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.importHosts()).isEmpty();
        assertThat(settings.rememberMe()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.data()).isAbsolute();
    }

    @Test
    void haveDefaultsForEverySource() {
        var avatars = Settings.read(name -> null).avatars();
        assertThat(avatars.sources()).containsExactly(Source.PORTRAIT, Source.GRAVATAR);
        assertThat(avatars.defaultImage()).isEqualTo(DefaultImage.of("identicon"));
        assertThat(avatars.rating()).isEqualTo(Rating.G);
        assertThat(avatars.remote()).isEqualTo(AvatarSettings.Remote.DIRECT);
        assertThat(avatars.gravatar())
                .isEqualTo(new AvatarServer(URI.create("https://www.gravatar.com/avatar/"), Algorithm.SHA256));
        assertThat(avatars.libravatar())
                .isEqualTo(new AvatarServer(URI.create("https://seccdn.libravatar.org/avatar/"), Algorithm.SHA256));
        assertThat(avatars.federation()).isTrue();
        assertThat(avatars.dns()).isNull();
        assertThat(avatars.qqBase()).isEqualTo(URI.create("https://q1.qlogo.cn/g"));
    }

    @Test
    void readRateLimits() {
        assertThat(Settings.read(name -> null).limits())
                .isEqualTo(new LimitSettings(10, 60, 30, 5, 10, 30, 60, 120, 10, 10));
        var set = Map.of(
                "likeness.limits.sign-ins", "1",
                "likeness.limits.registrations", "2",
                "likeness.limits.uploads", "3",
                "likeness.limits.guest-comments", "1000000",
                "likeness.limits.posts", "5",
                "likeness.limits.comments", "6",
                "likeness.limits.profiles", "4",
                "likeness.limits.unknown-hashes", "7",
                "likeness.limits.emails", "8",
                "likeness.limits.reports", "9");
        assertThat(Settings.read(set::get).limits()).isEqualTo(new LimitSettings(1, 2, 3, 1_000_000, 5, 6, 4, 7, 8, 9));
    }

    @Test
    void readTheAvatarServer() {
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
    void readDiskQuotas() {
        assertThat(Settings.read(name -> null).disk()).isEqualTo(new DiskSettings(10L << 30, 256 << 20, 0));
        var set = Map.of(
                "likeness.pictures.disk", "1048576",
                "likeness.pictures.disk-reserve", "0",
                "likeness.pictures.quarantine-limit", "5000");
        assertThat(Settings.read(set::get).disk()).isEqualTo(new DiskSettings(1 << 20, 0, 5_000));
    }

    @Test
    void readWhoMayRegister() {
        var byDefault = Settings.read(name -> null).accounts();
        assertThat(byDefault.registration()).isEqualTo(AccountSettings.Admission.OPEN);
        assertThat(byDefault.domains()).isEmpty();
        assertThat(byDefault.refusedDomains()).isEmpty();
        assertThat(byDefault.refusedWords()).isEmpty();
        var set = Settings.read(Map.of(
                        "likeness.accounts.registration", "Approval",
                        "likeness.accounts.domains", "Example.ORG, münchen.de",
                        "likeness.accounts.refused-domains", "mailinator.com",
                        "likeness.accounts.refused-words", "Bad word, 坏词")::get)
                .accounts();
        assertThat(set.registration()).isEqualTo(AccountSettings.Admission.APPROVAL);
        assertThat(set.domains()).containsExactlyInAnyOrder("example.org", "münchen.de");
        assertThat(set.refusedDomains()).containsExactly("mailinator.com");
        assertThat(set.refusedWords()).containsExactlyInAnyOrder("bad word", "坏词");
    }

    @Test
    void keepTheOrderOfLists() {
        var settings = Settings.read(Map.of(
                "likeness.avatar.sources", "Gravatar , portrait",
                "likeness.import.trusted-hosts", "id.example.org,localhost:8443")::get);
        assertThat(settings.avatars().sources()).containsExactly(Source.GRAVATAR, Source.PORTRAIT);
        assertThat(settings.importHosts()).containsExactlyInAnyOrder("id.example.org", "localhost:8443");
    }

    @Test
    void allowGuestCommentsByDefault() {
        var byDefault = Settings.read(name -> null).discussion();
        assertThat(byDefault.guestComments()).isEqualTo(DiscussionSettings.GuestComments.OPEN);

        var moderated = Settings.read(Map.of("likeness.guest-comments", "Moderated")::get)
                .discussion();
        assertThat(moderated.guestComments()).isEqualTo(DiscussionSettings.GuestComments.MODERATED);
    }

    @Test
    void nameTheEmailsOfAdmins() {
        assertThat(Settings.read(name -> null).accounts().admins()).isEmpty();
        var settings = Settings.read(Map.of("likeness.admins", "Ada@Example.com, bob@example.com")::get);
        assertThat(settings.accounts().admins()).containsExactlyInAnyOrder("ada@example.com", "bob@example.com");
    }

    @Test
    void areListedWithoutSecrets() {
        var values = Settings.values(Map.of(
                "likeness.url", "https://site.example",
                "likeness.mail.host", "mail.example",
                "likeness.mail.from", "site@site.example",
                "likeness.mail.user", "site",
                "likeness.mail.password", "swordfish",
                "likeness.avatar.sources", "Gravatar , portrait")::get);
        assertThat(values)
                .containsEntry("likeness.url", "https://site.example/")
                .containsEntry("likeness.mail.password", "••••••••")
                .containsEntry("likeness.avatar.sources", "gravatar, portrait")
                .containsEntry("likeness.upload.max-bytes", "10485760")
                .containsEntry("likeness.guest-comments", "open")
                .containsEntry("likeness.avatar.default", "identicon")
                .containsEntry("likeness.admins", "");
        assertThat(values.toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @CsvSource({
        "weavatar, https://weavatar.com/avatar/, SHA256",
        "Cravatar, https://cravatar.cn/avatar/, MD5",
        "https://cravatar.cn/avatar, https://cravatar.cn/avatar/, MD5",
        "loli, https://gravatar.loli.net/avatar/, SHA256",
        "http://faces.example.org, http://faces.example.org/, SHA256"
    })
    void knowMirrorsAndTheHashThatTheySupport(String value, URI base, Algorithm hash) {
        assertThat(Settings.read(Map.of("likeness.gravatar.base-url", value)::get)
                        .avatars()
                        .gravatar())
                .isEqualTo(new AvatarServer(base, hash));
    }

    @Test
    void acceptTheAddressOfAPictureAsDefaultImage() {
        String picture = "https://example.com/images/nobody.png";
        assertThat(Settings.read(Map.of("likeness.avatar.default", picture)::get)
                        .avatars()
                        .defaultImage())
                .isEqualTo(DefaultImage.of(picture));
    }

    @Test
    void useTheDataFolderOfTheServerByDefault() {
        assertThat(Settings.read(Map.of("jboss.server.data.dir", "/srv/wildfly/data")::get)
                        .data())
                .isEqualTo(Path.of("/srv/wildfly/data/likeness"));
        assertThat(Settings.read(Map.of("com.sun.aas.instanceRoot", "/srv/payara")::get)
                        .data())
                .isEqualTo(Path.of("/srv/payara/likeness"));
    }

    @Test
    void addTheFinalSlashOfABaseUrl() {
        assertThat(Settings.read(Map.of("likeness.gravatar.base-url", "https://weavatar.com/avatar")::get)
                        .avatars()
                        .gravatar()
                        .base())
                .isEqualTo(URI.create("https://weavatar.com/avatar/"));
    }

    @Test
    void ignoreCaseAndTreatBlankAsUnset() {
        var settings = Settings.read(Map.of("likeness.gravatar.hash", "MD5", "likeness.avatar.rating", "  ")::get);
        assertThat(settings.avatars().gravatar().hash()).isEqualTo(Algorithm.MD5);
        assertThat(settings.avatars().rating()).isEqualTo(Rating.G);
    }
}
