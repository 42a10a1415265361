package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0bc83cb571cd1c50ba6f3e8a78ef134",
                "0BC83CB571CD1C50BA6F3E8A78EF1346",
                "\n0bc83cb571cd1c50ba6f3e8a78ef1346"
            })
    void isAllHexAndNothingElse(String hex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailHash(hex))
                .withMessageContaining(hex);
    }

    private static String unquoted(String json) {
        return json.substring(1, json.length() - 1).replace("\\t", "\t").replace("\\n", "\n");
    }
}
