package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Feedback;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.web.page.Texts;

class PasswordStrengthTest {
    private final PasswordStrength strength = new PasswordStrength();

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "password, 0",
        "qwertyuiop, 0",
        "ada-lovelace, 0",
        "correct horse battery, 4",
    })
    void isThatOfZxcvbn(String password, int score) {
        assertThat(strength.of(password, List.of("ada-lovelace")).score()).isEqualTo(score);
    }

    @Test
    @Timeout(20)
    void ofALongPasswordIsEstimatedQuickly() {
        assertThat(strength.of("a1!".repeat(10_000), List.of()).score()).isBetween(0, 4);
        assertThat(strength.of("pa55w0rd!@#$qwe".repeat(10_000), List.of()).score())
                .isBetween(0, 4);
    }

    @Test
    void hasATextForEachWarning() throws IllegalAccessException {
        for (Field field : Feedback.class.getFields()) {
            String key = (String) field.get(null);
            if (key.contains(".warning.")) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(new Texts(language).get(key)).isNotBlank();
                }
            }
        }
        assertThat(Stream.of(Feedback.class.getFields())).isNotEmpty();
    }
}
