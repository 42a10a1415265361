package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailHashTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/email-hash.csv", numLinesToSkip = 1)
    void isTheOneThatAllClientsMake(String emailJson, String normalisedJson, String md5, String sha256) {
        String email = unquoted(emailJson);
        assertThat(EmailHash.normalised(email)).isEqualTo(unquoted(normalisedJson));
        assertThat(EmailHash.of(email, EmailHash.Algorithm.MD5).hex()).isEqualTo(md5);
        assertThat(EmailHash.of(email, EmailHash.Algorithm.SHA256).hex()).isEqualTo(sha256);
    }

    @Test
    void doesNotDependOnTheLanguageOfTheServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EmailHash.normalised("IRIS@EXAMPLE.COM")).isEqualTo("iris@example.com");
            assertThat(EmailHash.of("IRIS@EXÄMPLE.COM", EmailHash.Algorithm.MD5))
                    .isEqualTo(EmailHash.of("iris@exämple.com", EmailHash.Algorithm.MD5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0bc83cb571cd1c50ba6f3e8a78ef1346", "0BC83CB571CD1C50BA6F3E8A78EF1346"})
    void isReadInAnyCase(String hex) {
        assertThat(EmailHash.parse(hex)).map(EmailHash::hex).contains("0bc83cb571cd1c50ba6f3e8a78ef1346");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0bc83cb571cd1c50ba6f3e8a78ef134",
                "0bc83cb571cd1c50ba6f3e8a78ef13466",
                "\n0bc83cb571cd1c50ba6f3e8a78ef1346",
                "0bc83cb571cd1c50ba6f3e8a78ef1346\n",
                "0bc83cb571cd1c50ba6f3e8a78ef134g",
                "0bc83cb571cd1c50ba6f3e8a78ef134６"
            })
    void isAllHexFromEndToEnd(String text) {
        assertThat(EmailHash.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EmailHash.Algorithm.class)
    void isNotHashedAgain(EmailHash.Algorithm algorithm) {
        var md5 = EmailHash.of("alice@example.com", EmailHash.Algorithm.MD5);
        var sha256 = EmailHash.of("alice@example.com", EmailHash.Algorithm.SHA256);
        assertThat(EmailHash.of(md5.hex(), algorithm)).isEqualTo(md5);
        assertThat(EmailHash.of(" " + sha256.hex().toUpperCase(Locale.ROOT), algorithm))
                .isEqualTo(sha256);
    }

    @Test
    void isHashedIfItOnlyLooksLikeAHash() {
        String email = "0bc83cb571cd1c50ba6f3e8a@efg.hij"; // 32 characters, too
        assertThat(EmailHash.of(email, EmailHash.Algorithm.MD5).hex())
                .isNotEqualTo(email)
                .hasSize(32);
    }

    @Test
    void ignoresCaseAndSurroundingBlanks() {
        assertThat(EmailHash.of("\t MyEmailAddress@example.com\r\n", EmailHash.Algorithm.MD5)
                        .hex())
                .isEqualTo("0bc83cb571cd1c50ba6f3e8a78ef1346");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@AZ[", "`az{", "AAAAAAAA", "@AZ[`az{@AZ[", "AZ@EXAMPLE.COM", "\u007fABCDEFGé", "ÀÉÎÕÜ@A.EXAMPLE"
            })
    void changesOnlyLettersToLowerCase(String email) throws NoSuchAlgorithmException {
        byte[] expected = MessageDigest.getInstance("MD5")
                .digest(email.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        assertThat(EmailHash.of(email, EmailHash.Algorithm.MD5).hex())
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void keepsALeadingZero() {
        assertThat(EmailHash.of("my.email@email.com", EmailHash.Algorithm.SHA256)
                        .hex())
                .startsWith("0ce6e17f")
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.COM/id", "HTTP://Example.com/id", " http://example.com/id\n"})
    void ofAnOpenIdIgnoresTheCaseOfSchemeAndHost(String url) {
        assertThat(EmailHash.ofOpenId(url).hex())
                .isEqualTo("ce0064bb30c22b618f814c389e7941ce1bfff0659910523192868d2b71632c77");
    }

    @Test
    void ofAnOpenIdKeepsTheCaseOfAllElse() {
        assertThat(EmailHash.ofOpenId("http://Me@example.com:80/Id?Q=A#B"))
                .isEqualTo(EmailHash.ofOpenId("HTTP://Me@EXAMPLE.com:80/Id?Q=A#B"))
                .isNotEqualTo(EmailHash.ofOpenId("http://me@example.com:80/Id?Q=A#B"))
                .isNotEqualTo(EmailHash.ofOpenId("http://Me@example.com:80/id?Q=A#B"))
                .isNotEqualTo(EmailHash.ofOpenId("http://Me@example.com:80/Id?q=A#B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com/id", "mailto:a@a.example", "http:///id", "http://a b/"})
    void ofAnOpenIdNeedsAUrl(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailHash.ofOpenId(text))
                .withMessage("OpenID must be an http or https URL, was " + text);
    }

    @Test
    void isEqualByItsDigits() {
        var hash = EmailHash.of("alice@example.com", EmailHash.Algorithm.MD5);
        assertThat(EmailHash.parse(hash.hex())).contains(hash);
        assertThat(EmailHash.parse(hash.toString()).orElseThrow()).hasSameHashCodeAs(hash);
        assertThat(hash).isNotEqualTo(EmailHash.of("alice@example.com", EmailHash.Algorithm.SHA256));
    }

    private static String unquoted(String json) {
        return json.substring(1, json.length() - 1).replace("\\t", "\t").replace("\\n", "\n");
    }
}
