package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.TestValidator;

class NamesTest {
    private static final Validator VALIDATOR = TestValidator.create();

    /** A form bean. */
    record Form(
            @Username @Nullable String username,
            @NewPassword @Nullable String password) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "a.b-c_d",
                "0day",
                "Ada",
                "ada.lovelace",
                "badminton",
                "all4one",
                "jason.son",
                "administrata",
                "a23456789012345678901234567890"
            })
    void acceptsValidUsernames(String username) {
        assertThat(VALIDATOR.validate(new Form(username, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-ab",
                ".ab",
                "a b",
                "a/b",
                "ä",
                "a@b",
                "a234567890123456789012345678901",
                "login",
                "Admin",
                "ad.min",
                "admin_",
                "moderators",
                "security",
                "Staff",
                "owner",
                "operator",
                "postmaster",
                "sysadmin",
                "no-reply",
                "noreply",
                "everyone",
                "robots.txt",
                "ada.json",
                "ada.vcf",
                "ada.xml",
                "ada.qr",
                "ADA.PNG",
                "ada.xhtml",
            })
    void refusesInvalidUsernames(String username) {
        assertThat(VALIDATOR.validate(new Form(username, null))).hasSize(1);
    }

    @Test
    void passwordsHave8To128Characters() {
        assertThat(VALIDATOR.validate(new Form(null, "xyzzy+1"))).hasSize(1);
        assertThat(VALIDATOR.validate(new Form(null, "xyzzy+12"))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "密码".repeat(4)))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "xy".repeat(64)))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "xy".repeat(64) + "x"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaa",
                "AaAaAaAa",
                "密密密密密密密密",
                "        ",
                "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000",
                "........."
            })
    void refusesPasswordsOfOneRepeatedCharacter(String password) {
        assertThat(VALIDATOR.validate(new Form(null, password)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).contains("repeats a single character"));
    }

    @Test
    void aHundredThousandPasswordsAreCommon() {
        assertThat(CommonPasswords.size()).isEqualTo(100_000);
        assertThat(CommonPasswords.contains("password")).isTrue();
        assertThat(CommonPasswords.contains("correct horse battery")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ada.lovelace, true",
        "' Ada . Lovelace ', true",
        "countess, true",
        "COUNTESS@example.com, true",
        "countess@example.com, true",
        "Lady Lovelace, true",
        "ladylovelace, true",
        "Ｌａｄｙ　Ｌｏｖｅｌａｃｅ, true",
        "countess of Lovelace, false",
        "example.com, false",
        "'ada.lovelace1', false",
    })
    void recognizesPasswordsThatAreNames(String password, boolean isName) {
        assertThat(PersonalPassword.isOneOf(password, "countess@example.com", "ada.lovelace", "Lady Lovelace"))
                .isEqualTo(isName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", " password ", "12345678", "qwertyuiop", "iloveyou", "19051978"})
    void refusesCommonPasswords(String password) {
        assertThat(VALIDATOR.validate(new Form(null, password)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).contains("too common"));
    }
}
