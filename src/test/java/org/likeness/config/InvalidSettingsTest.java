package org.likeness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that are refused, and what the administrator reads about them. */
class InvalidSettingsTest {
    @Test
    void reportAllMistakesAtOnce() {
        var wrong = Map.of(
                "likeness.upload.max-bytes", "10 MB",
                "likeness.upload.max-side", "0",
                "likeness.pictures.engine", "fast",
                "likeness.avatar.sources", "drawn",
                "likeness.avatar.default", "nobody",
                "likeness.avatar.rating", "xxx",
                "likeness.libravatar.federation", "yes",
                "likeness.gravatar.hash", "sha1");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(wrong::get))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(
                                "likeness.upload.max-bytes must be a whole number from 1024 to 67108864, was 10 MB",
                                "likeness.upload.max-side must be a whole number from 1 to 65535, was 0",
                                "likeness.pictures.engine must be one of auto, skia, portable, was fast",
                                "likeness.avatar.sources must be a list of portrait, qq, libravatar, gravatar, "
                                        + "each once at most, was drawn",
                                "likeness.avatar.default must be one of 404, mp, identicon, monsterid, wavatar, retro, "
                                        + "robohash, blank, initials, color, or the http(s) address of a jpg, jpeg, gif "
                                        + "or png on port 80 or 443 without a query, was nobody",
                                "likeness.avatar.rating must be one of g, pg, r, x, was xxx",
                                "likeness.gravatar.hash must be one of sha256, md5, was sha1",
                                "likeness.libravatar.federation must be one of on, off, was yes"));
    }

    @Test
    void refuseAHashThatTheMirrorDoesNotSupport() {
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
        "admins, 'ada@example.com, bob'",
        "accounts.registration, members",
        "accounts.domains, '@example.org'",
        "accounts.domains, 'example.org,'",
        "accounts.refused-domains, https://example.org",
        "accounts.refused-words, 'bad,,worse'",
        "accounts.refused-words, '--'",
        "remember-me.days, 366",
        "limits.sign-ins, 0",
        "limits.registrations, 1000001",
        "limits.uploads, -1",
        "limits.guest-comments, many",
        "limits.posts, 0",
        "limits.comments, 1000001",
        "limits.profiles, 0",
        "limits.unknown-hashes, 0",
        "moderation.first-posts, -1",
        "moderation.first-posts, 1001",
        "site.logo, none.svg",
        "site.logo, ../secret",
        "site.icon, /etc/passwd",
        "site.accent, red",
        "site.accent, '#ff'",
        "site.accent, '#ff00000'",
        "site.accent, 'ff0000'",
        "site.links, Imprint",
        "site.links, 'Imprint=javascript:alert(1)'",
        "site.links, 'Imprint=//evil.example/'",
        "site.links, 'Imprint=/\\evil.example/'",
        "site.links, 'Imprint=imprint.html'",
        "site.links, 'Imprint=https://user@example.org/'",
        "site.links, 'Imprint=/a b'",
        "site.links, '=/imprint'",
        "site.links, 'Imprint=/imprint,'",
        "site.links, 'a=/,b=/,c=/,d=/,e=/,f=/,g=/,h=/,i=/'",
        "server.max-age, 31536001",
        "server.stale-while-revalidate, -1",
        "server.default-hosts, https://example.com",
        "server.patience, 10001",
        "server.memory, 1073741825",
        "server.disk, 1048575"
    })
    void refuseInvalidValues(String name, String value) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(Map.of("likeness." + name, value)::get))
                .withMessageContaining("likeness." + name)
                .withMessageContaining(value);
    }
}
