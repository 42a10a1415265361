package org.likeness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
        assertThat(settings.gravatarBase()).isEqualTo(URI.create("https://www.gravatar.com/avatar/"));
        assertThat(settings.gravatarHash()).isEqualTo("sha256");
        assertThat(settings.avatarDefault()).isEqualTo("identicon");
        assertThat(settings.avatarRating()).isEqualTo("g");
        assertThat(settings.rememberMe()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.data()).isAbsolute();
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
                        .gravatarBase())
                .isEqualTo(URI.create("https://weavatar.com/avatar/"));
    }

    @Test
    void takeWordsInAnyCaseAndBlanksForUnset() {
        var settings = Settings.read(Map.of("likeness.gravatar.hash", "MD5", "likeness.avatar.rating", "  ")::get);
        assertThat(settings.gravatarHash()).isEqualTo("md5");
        assertThat(settings.avatarRating()).isEqualTo("g");
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
        "avatar.rating, xx",
        "remember-me.days, 366"
    })
    void refuseWhatIsOutOfItsLimits(String name, String value) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(Map.of("likeness." + name, value)::get))
                .withMessageContaining("likeness." + name)
                .withMessageContaining(value);
    }
}
