package org.likeness.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTokenTest {
    private final CsrfToken token = new CsrfToken();

    @Test
    void looksDifferentOnEachPageAndStaysValid() {
        String first = token.masked();
        String second = token.masked();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.substring(32)).isNotEqualTo(first.substring(32));
        assertThat(token.matches(first)).isTrue();
        assertThat(token.matches(second)).isTrue();
    }

    @Test
    void isTheSameInAllFormsOfAPage() {
        var page = new MaskedToken(token);
        assertThat(page.getValue()).isEqualTo(page.getValue());
        assertThat(token.matches(page.getValue())).isTrue();
        assertThat(new MaskedToken(token).getValue()).isNotEqualTo(page.getValue());
    }

    @Test
    void isNotGuessed() {
        String masked = token.masked();
        char other = masked.charAt(63) == '0' ? '1' : '0';
        assertThat(token.matches(masked.substring(0, 63) + other)).isFalse();
        assertThat(token.matches(new CsrfToken().masked())).isFalse();
        for (String wrong :
                new String[] {"", "x", "0".repeat(32), "0".repeat(64), "g".repeat(64), masked + "00", masked + "\n"}) {
            assertThat(token.matches(wrong)).as(wrong).isFalse();
        }
        assertThat(token.matches(null)).isFalse();
    }
}
