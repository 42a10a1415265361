package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

    @ParameterizedTest
    @CsvSource({"g, G", "PG, PG", "r, R", "X, X"})
    void isKnownInAnyCase(String text, Rating rating) {
        assertThat(Rating.parse(text)).contains(rating);
    }

    @Test
    void isOneOfFour() {
        assertThat(Rating.parse("invalid")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.of("invalid"))
                .withMessage("rating must be g, pg, r or x, was invalid");
    }
}
