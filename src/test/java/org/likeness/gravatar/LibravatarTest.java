package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibravatarTest {
    private static final EmailHash HASH = EmailHash.of("someone@somewhere.com", EmailHash.Algorithm.MD5);
    private static final DefaultImage RETRO = DefaultImage.of("retro");

    @Test
    void hasTwoPublicHosts() {
        assertThat(Libravatar.SECURE.address(HASH, AvatarSize.STANDARD, RETRO))
                .isEqualTo("https://seccdn.libravatar.org/avatar/923d10bc97028030e8e67e7db62658d1?d=retro");
        assertThat(Libravatar.PLAIN.address(HASH, AvatarSize.STANDARD, RETRO))
                .isEqualTo("http://cdn.libravatar.org/avatar/923d10bc97028030e8e67e7db62658d1?d=retro");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "512, 512", "513, 512", "1024, 512", "2048, 512"})
    void hasPicturesOfAtMost512Pixels(int asked, int given) {
        var host = new Libravatar(URI.create("https://avatars.example.org/avatar"));
        assertThat(host.address(HASH, new AvatarSize(asked), RETRO))
                .isEqualTo("https://avatars.example.org/avatar/" + HASH + "?s=" + given + "&d=retro");
    }

    @Test
    void isAnHttpUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Libravatar(URI.create("ftp://a.example/")))
                .withMessageContaining("ftp://a.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@example.com, example.com",
        "Alice@EXAMPLE.com, example.com",
        "' alice@example.com\n', example.com",
        "larry@example.com@example.org, example.org",
        "用户@例子.广告, xn--fsqu00a.xn--4rr70v",
        "a@BÜCHER.example, xn--bcher-kva.example",
        "a@localhost, localhost"
    })
    void belongsToTheDomainAfterTheLastAt(String email, String domain) {
        assertThat(Libravatar.domain(email)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "alice@",
                "alice@.",
                "alice@a..b",
                "alice@-a.example",
                "alice@a_b.example",
                "alice@a b.example",
                "alice@a/b.example",
                "alice@[127.0.0.1]",
                "alice@example.com.",
                "alice@\ud800.example"
            })
    void belongsToNoDomainIfItIsInvalid(String email) {
        assertThat(Libravatar.domain(email)).isEmpty();
    }

    @Test
    void belongsToNoDomainThatIsLongerThanDnsKnows() {
        assertThat(Libravatar.domain("a@" + "x".repeat(63) + ".example")).isPresent();
        assertThat(Libravatar.domain("a@" + "x".repeat(64) + ".example")).isEmpty();
        assertThat(Libravatar.domain("a@" + "x.".repeat(126) + "xx")).isEmpty();
    }
}
