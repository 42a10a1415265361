package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.LittleDns;
import org.likeness.gravatar.Rating;

class RemoteIdsTest {
    private static final String EMAIL = "alice@example.com";
    private static final String SHA256 = "ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976";
    private static final String MD5 = "c160f8cc69a4f0bf2b0362752353d060";

    @TempDir
    private Path data;

    private RemoteIds ids(String... settings) {
        return new Site(data, settings).ids;
    }

    @ParameterizedTest
    @CsvSource({
        "GRAVATAR, gravatar.base-url, weavatar, G, https://weavatar.com/avatar/" + SHA256 + "?s=512&d=404",
        "GRAVATAR, gravatar.base-url, cravatar, X, https://cravatar.cn/avatar/" + MD5 + "?s=512&d=404&r=x",
        "GRAVATAR, gravatar.hash, md5, PG, https://www.gravatar.com/avatar/" + MD5 + "?s=512&d=404&r=pg",
        "LIBRAVATAR, libravatar.hash, sha256, PG, https://seccdn.libravatar.org/avatar/" + SHA256 + "?s=512&d=404",
        "LIBRAVATAR, libravatar.hash, md5, G, https://seccdn.libravatar.org/avatar/" + MD5 + "?s=512&d=404"
    })
    void haveAddressesAccordingToTheSettings(Source source, String name, String value, Rating highest, String address) {
        var ids = ids(name, value);
        assertThat(ids.address(ids.of(source, EMAIL).orElseThrow(), highest)).isEqualTo(address);
    }

    @Test
    void haveQqAddressesInASizeThatAlwaysExists() {
        var ids = ids();
        var id = ids.of(Source.QQ, "10001@qq.com").orElseThrow();
        assertThat(ids.address(id, Rating.X)).isEqualTo("https://q1.qlogo.cn/g?b=qq&nk=10001&s=100");
        assertThat(ids.of(Source.QQ, EMAIL)).isEmpty();
    }

    @Test
    void includeTheServerOfADomain() throws IOException {
        try (var dns = new LittleDns(LittleDns.records("10 0 443 faces.example.com."))) {
            var ids = ids("libravatar.federation", "on", "libravatar.dns", dns.url());
            assertThat(ids.of(Source.LIBRAVATAR, EMAIL).orElseThrow().federated())
                    .as("looked up in the background")
                    .isEmpty();
            var id = ids.of(Source.LIBRAVATAR, EMAIL).orElseThrow();
            assertThat(id.federated()).isEqualTo(Optional.of(URI.create("https://faces.example.com/avatar/")));
            assertThat(ids.address(id, Rating.G))
                    .isEqualTo("https://faces.example.com/avatar/" + SHA256 + "?s=512&d=404");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GRAVATAR, gravatar, SHA256, true",
        "GRAVATAR, gravatar, MD5, true",
        "GRAVATAR, cravatar, MD5, true",
        "GRAVATAR, cravatar, SHA256, false",
        "LIBRAVATAR, cravatar, SHA256, true",
        "QQ, gravatar, MD5, false",
        "PORTRAIT, gravatar, MD5, false"
    })
    void existForHashesThatTheServerKnows(Source source, String base, Algorithm algorithm, boolean known) {
        var hash = EmailHash.of(EMAIL, algorithm);
        var id = ids("gravatar.base-url", base).of(source, hash);
        assertThat(id.isPresent()).isEqualTo(known);
        assertThat(id.map(RemoteId::value).orElse(hash.hex())).isEqualTo(hash.hex());
    }
}
