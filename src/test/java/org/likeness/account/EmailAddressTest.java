package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.TestValidator;

class EmailAddressTest {
    private static final Validator VALIDATOR = TestValidator.create();

    /** A form bean. */
    record Form(@ValidEmail String email) {}

    /** A form can contain tens of thousands of characters. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a@b .", "a@b..c", "a@\u4E00", "a@\uFDFA", "a@b\uDBFF\uDFFD", "a@a\u0316\u0301b"})
    @Timeout(10)
    void keepsTextThatIsFarTooLong(String pattern) {
        String typed = pattern.substring(0, 2) + pattern.substring(2).repeat(20_000);
        assertThat(EmailAddress.of(typed).text()).isEqualTo(typed);
        assertThat(VALIDATOR.validate(new Form(typed))).isNotEmpty();
        String shorter = pattern.substring(0, 2) + pattern.substring(2).repeat(300) + "\uDBFF\uDFFD";
        assertThat(VALIDATOR.validate(new Form(EmailAddress.of(shorter).toUnicode())))
                .isNotEmpty();
    }

    /** Invisible characters are written as Java escapes. */
    @ParameterizedTest
    @CsvSource({
        "anna@example.com, anna@example.com",
        "' Anna@Example.COM ', anna@example.com",
        "\u00A0anna@example.com\u3000, anna@example.com",
        "anna\u200B@exam\u00ADple.com\uFEFF, anna@example.com",
        "\u202Aanna@example.com\u202C, anna@example.com",
        "an\u200Cna@exam\u200Dple.com, anna@example.com",
        "mailto:anna@example.com, anna@example.com",
        "MAILTO:Anna@Example.com, anna@example.com",
        "<anna@example.com>, anna@example.com",
        "anna@example.com., anna@example.com",
        "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ, anna@example.com",
        "anna@example。com, anna@example.com",
        "anna@example｡com, anna@example.com",
        "anna﹫example.com, anna@example.com",
        "anna@münchen.de, anna@xn--mnchen-3ya.de",
        "anna@mu\u0308nchen.de, anna@xn--mnchen-3ya.de",
        "ANNA@MÜNCHEN.DE, anna@xn--mnchen-3ya.de",
        "anna@XN--MNCHEN-3YA.de, anna@xn--mnchen-3ya.de",
        "anna@straße.de, anna@xn--strae-oqa.de",
        "anna@STRAẞE.DE, anna@xn--strae-oqa.de",
        "anna@strasse.de, anna@strasse.de",
        "anna@例子。中国, anna@xn--fsqu00a.xn--fiqs8s",
        "anna@ドメイン.ﾃｽﾄ, anna@xn--eckwd4c7c.xn--zckzah",
        "anna@نامه\u200Cای.com, anna@xn--mgba3gch31f060k.com",
        "anna@παράδειγμα.δοκιμή, anna@xn--hxajbheg2az3al.xn--jxalpdlp",
        "anna@☕.example, anna@xn--53h.example",
        "用户@例子.广告, 用户@xn--fsqu00a.xn--4rr70v",
        "A\u0301nna@example.com, \u00E1nna@example.com",
        "İ@example.com, i\u0307@example.com",
        "ada, ada",
        "ａｄａ, ada",
        "nobody's address, nobody's address",
    })
    void normalizesAllSpellings(String typed, String stored) {
        assertThat(EmailAddress.of(typed).text()).isEqualTo(stored);
        assertThat(EmailAddress.of(stored).text()).isEqualTo(stored);
        assertThat(EmailAddress.of(EmailAddress.of(typed).toUnicode()).text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "anna@xn--mnchen-3ya.de, anna@münchen.de",
        "anna@xn--strae-oqa.de, anna@straße.de",
        "anna@mail.xn--fsqu00a.xn--fiqs8s, anna@mail.例子.中国",
    })
    void showsTheDomainInUnicode(String stored, String shown) {
        assertThat(new EmailAddress(stored).toUnicode()).isEqualTo(shown);
        assertThat(new EmailAddress(stored).forms()).containsExactly(stored, shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "anna@xn--.de",
                "anna@xn--99999999999.de", // no Punycode
                "anna@xn--example-.com", // only ASCII
                "anna@xn--mnchen-psa.de", // Ü, which no browser sends
                "anna@xn--a-qgn.example", // with a zero width space
            })
    void hasOneFormIfNobodyWritesAnother(String stored) {
        assertThat(EmailAddress.of(stored).text()).isEqualTo(stored);
        assertThat(new EmailAddress(stored).forms()).containsExactly(stored);
    }

    @Test
    void doesNotChangeNormalizedAddresses() {
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int c = random.nextInt(12); c >= 0; c--) {
                int any = random.nextInt(3) == 0 ? random.nextInt(0x3000) : random.nextInt(0x80);
                typed.appendCodePoint(Character.isSurrogate((char) any) ? '.' : any);
            }
            typed.insert(random.nextInt(typed.length()), '@');
            String once = EmailAddress.of(typed.toString()).text();
            assertThat(EmailAddress.of(once).text()).as("%s", typed).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "anna@localhost",
                "a.n+tag_x'{}@sub.example.co.uk",
                "anna＠例子。中国",
                "mailto:anna@example.com",
                "用户@例子.广告",
            })
    void acceptsValidAddresses(String typed) {
        assertThat(VALIDATOR.validate(new Form(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@example.com",
                "anna@",
                "anna@.com",
                "anna@example..com",
                "anna@-example.com",
                "anna@exa mple.com",
                "an na@example.com",
                "an\u00A0na@example.com",
                "anna.@example.com",
                ".anna@example.com",
                "an..na@example.com",
                "anna@bob@example.com",
                "anna\u0000@example.com",
                "anna\uD800@example.com",
                "Anna <anna@example.com>",
                "anna@example.com, bob@example.com",
                "anna@exämple_.com",
            })
    void refusesInvalidAddresses(String typed) {
        assertThat(VALIDATOR.validate(new Form(typed))).hasSize(1);
    }
}
