package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** What a form holds. */
    record Form(
            @Username @Nullable String username,
            @NewPassword @Nullable String password) {}

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a.b-c_d", "0day", "Ada", "a23456789012345678901234567890"})
    void usernamesThatAreGood(String username) {
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
                "Admin"
            })
    void usernamesThatAreNot(String username) {
        assertThat(VALIDATOR.validate(new Form(username, null))).hasSize(1);
    }

    @Test
    void passwordsHave8To128Characters() {
        assertThat(VALIDATOR.validate(new Form(null, "x".repeat(7)))).hasSize(1);
        assertThat(VALIDATOR.validate(new Form(null, "xyzzy+12"))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "密码".repeat(4)))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "x".repeat(128)))).isEmpty();
        assertThat(VALIDATOR.validate(new Form(null, "x".repeat(129)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "qwertyuiop", "iloveyou"})
    void passwordsThatMostPeopleChooseAreRefused(String password) {
        assertThat(VALIDATOR.validate(new Form(null, password)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).contains("most common"));
    }
}
